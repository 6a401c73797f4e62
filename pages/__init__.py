"""The reader's door: a static site in which every number leads to the sentence it came from.

It works from a plain folder, offline and without a build step. What is where:

    publish.py     publish          the whole site from a warehouse, writing only what changed
    folder.py      SiteFolder       the folder: what is in it, what is new, what has gone
    rendering.py   Renderer         templates with escaping always on
    marking.py     mark             a text cut into paragraphs, each number marked by what became of it
    chart.py       charts           points to lines on paper; templates/chart.svg draws them
    figures.py     figure           a number as people read it, with unit and comparator
    spans.py       period_label     a period as people read it
    links.py       web_address      which addresses may become links, and where pages are
    search.py      Index            words to entries, in small files that a browser loads as it needs them

All text that comes from documents is hostile: it reaches a page only through the escaping of the templates,
and an address becomes a link only if `links.web_address` says so.
"""
