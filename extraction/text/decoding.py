"""Bytes to text: byte order mark, declared charset, UTF-8, and only then a guess.

Nothing is normalised: line ends stay as they are, and a byte that cannot be decoded becomes U+FFFD.
"""

import codecs
import re
from dataclasses import dataclass

from extraction.text.characters import storable

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What the web means by these labels (WHATWG Encoding Standard, section 4.2).
WEB_LABELS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
}
GUESS_SAMPLE = 256 * 1024
WESTERN_SHARE = 0.1  # above it, the high bytes are letters of another script
MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
HIGH = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the codec it was decoded with and why that one."""

    text: str
    encoding: str
    origin: str

    @property
    def label(self) -> str:
        """Codec and reason in a few words: `utf-8 (byte order mark)`."""
        return f"{self.encoding} ({self.origin})"


def decode(data: bytes, declared: str | None = None, declared_by: str = "declared") -> Decoded:
    """The text of the bytes. Never fails."""
    if told := told_encoding(data):
        mark, encoding = told
        origin = "byte order mark" if mark else "pattern of NUL bytes"
        return Decoded(storable(data[len(mark) :].decode(encoding, "replace")), encoding, origin)
    try:
        return Decoded(storable(data.decode("utf-8")), "utf-8", "valid UTF-8")
    except UnicodeDecodeError:
        pass
    codec = known_codec(declared)
    if codec and codec != "utf-8":
        return Decoded(storable(data.decode(codec, "replace")), codec, declared_by)
    encoding, origin = _guess(data)
    return Decoded(storable(data.decode(encoding, "replace")), encoding, origin)


def known_codec(label: str | None) -> str | None:
    """Python's codec for a charset label as the web uses it; None for labels that name no text codec."""
    if not label:
        return None
    try:
        info = codecs.lookup(label.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if not info._is_text_encoding or info.name in {
        "idna",
        "punycode",
        "utf-7",
        "unicode_escape",
        "undefined",
    }:
        return None
    return WEB_LABELS.get(info.name, info.name)


def told_encoding(head: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that bytes begin with, and its codec; where only NULs tell UTF-16, no mark."""
    marked = next(((mark, codec) for mark, codec in BOMS if head.startswith(mark)), None)
    wide = None if marked else _wide_encoding(head[:1024])
    return (b"", wide) if wide else marked


def _wide_encoding(head: bytes) -> str | None:
    """UTF-16 without a mark, told by NULs in every other byte of Latin text."""
    pairs = len(head) // 2
    if pairs < 2:
        return None
    even, odd = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    if odd > 0.7 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.7 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return None


def _guess(data: bytes) -> tuple[str, str]:
    high = len(HIGH.findall(data))
    if sum(len(c) for c in MULTIBYTE.findall(data)) > high / 2:
        return "utf-8", "mostly valid UTF-8"
    if high <= WESTERN_SHARE * len(data):
        return "cp1252", "few bytes above ASCII"
    from charset_normalizer import from_bytes  # noqa: PLC0415  # the last resort only: it loads slowly

    best = from_bytes(data[:GUESS_SAMPLE]).best()
    return (
        (known_codec(best.encoding) or "cp1252", "charset-normalizer") if best else ("cp1252", "nothing fits")
    )
