"""XML that someone else wrote: parsed without entities, document types or the network."""

import re

from lxml import etree

from extraction.text.source import Source

OVER_LIMIT = re.compile("XML_PARSE_HUGE|too big found")
"""What libxml2 says where it reads no further: at ten million bytes in one element, at 256 levels."""


def parse_xml(source: Source, data: bytes) -> etree._Element:
    """The root element.

    Raises:
        ReadError: `entities` for XML that declares its own, `too_large`, `broken`.
    """
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise source.error("broken", f"It is no readable XML: {error}.", "Save it again.") from error
    if any(OVER_LIMIT.search(entry.message) for entry in parser.error_log):
        raise source.error("too_large", "An element of its XML is too long, or nested too deep.", "Split it.")
    if root is None:
        raise source.error("broken", "It is no readable XML.", "Save it again.")
    document_type = root.getroottree().docinfo.internalDTD
    if document_type is not None and any(True for _ in document_type.iterentities()):
        raise source.error(
            "entities", "It declares XML entities, which are not expanded.", "Save it without."
        )
    return root
