"""The country and the place of a figure: which of the places around it is its own.

A country counts for a figure when it is part of what is measured (*China's exports*), stands behind it (*3
percent in Germany*), opens the sentence (*In Japan, …*) or is its actor's (*the Federal Reserve holds …*).
Places in the rest of the sentence, the paragraph and the document count for figures of the public kind alone,
for what companies, teams and laboratories measure of themselves has no country.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from extraction.claims.context.figure_kinds import FIRMS, PEOPLE, PUBLIC
from extraction.claims.context.statements import is_where_said, is_where_traded
from extraction.claims.context.time_words import is_superlative
from extraction.claims.words import wordlist
from extraction.claims.words.place import CITY, COUNTRY, DEMONYM, INSTITUTION, PlaceMention, namesakes, places
from extraction.claims.words.signs import MONEY
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence

INTERNATIONAL, WORLD = "INT", "WLD"
_OWN, _ACTOR, _NEARBY, _WEAK, _NOWHERE = 4.0, 3.0, 1.0, -2.0, -9.0
_WINDOW, _REACH, _TO_FIGURE = 12, 20, 2
# Tags that follow an actor, its verb perhaps after a relative pronoun, and tags that leave a figure's clause.
_ACTS = re.compile(r"[nN]{0,2}[,)]?w?b?[mve]")
_LEAVES = re.compile(r"[vmw]|,[ge]|,c[dz][anN]{1,3}p|,[^,]{1,4}g")
_LEAVES_SUBJECT = re.compile(r"w|,[ge]|,c[dz][anN]{1,3}p|,[^,]{1,4}g")
_NEAR_PLACES = 6  # places on each side that are weighed


_FIRMS = wordlist.words(
    """inc corp co ltd plc llc sa ag nv airlines airways express motors telecom petroleum steel foods
    holdings group bancorp bank electric industries pharmaceuticals tobacco life insurance"""
)
_EXPECTED = wordlist.words("targets target estimates estimate expectations forecasts consensus")
_DIVISIONS = wordlist.words(
    "province state city region town county prefecture district island village republic area"
)
# Bodies that other countries have, too: in a text about one of those they are its own.
ANYWHERE = frozenset({"Treasury", "Congress", "Senate", "House of Representatives", "Supreme Court"})
_PARTIES = frozenset({"Democrats", "Republicans"})
_TRADE = 4  # tokens from a demonym to the word that tells a firm
# With these begin the names of public bodies: *Ghana's Ministry* is Ghana's, *Japan's Acme* only Acme.
_BODIES = wordlist.words(
    """treasury congress senate house supreme parliament ministry department central finance health interior
    foreign statistics electoral election police army navy coast civil disaster meteorological statistical
    river lake border region peninsula valley"""
)
_PUBLIC_BODIES = PUBLIC | _BODIES
LANDS = frozenset({"country", "nation", "island", "kingdom", "republic", "archipelago", "territory"})
_DEALINGS = frozenset({"trade", "surplus", "deficit", "gap", "border", "war"})
_RANKED = frozenset({"second", "third", "fourth", "fifth", "ranking", "ranks", "ranked", "top", "leading"})
GOODS = frozenset({"exports", "shipments", "imports", "deliveries"})  # *exports rose, those to Spain most*
_EVERYWHERE = frozenset({"worldwide", "globally"})
_PART = 6  # tokens within which a share names its whole
_IN = frozenset({"in", "across", "throughout", "within", "inside", "around", "near", "outside", "off"})
BREAKS = frozenset({";", "while", "whereas", "but", "although", "though", "compared"})


def settle(
    mentions: Sequence[PlaceMention], counts: Counter[str], tokens: Sequence[str]
) -> list[PlaceMention]:
    """Keep the mentions that are places; a doubtful name is one where its country is named elsewhere, too."""
    kept = []
    for i, mention in enumerate(mentions):
        place = mention.place
        if place.name in _PARTIES and mention.first and tokens[mention.first - 1][0].isupper():
            continue  # *Social Democrats*
        if place.name in ANYWHERE and i and mentions[i - 1].last == mention.first:
            continue  # *Nigeria's Senate*
        if place.doubtful and not _is_country_where(mention, tokens):
            known = [p for p in namesakes(place.name) if counts[p.code]]
            if not known or (mention.first and tokens[mention.first - 1][0].isupper()):
                continue
            place = max(known, key=lambda p: counts[p.code])
        kept.append(mention if place is mention.place else PlaceMention(mention.first, mention.last, place))
    return kept


def _is_country_where(mention: PlaceMention, tokens: Sequence[str]) -> bool:
    """Whether a doubtful name can only be that of a country, for something is in it (*in Chad*)."""
    first, last = mention.first, mention.last
    if mention.place.kind is not COUNTRY or not first or len(namesakes(mention.place.name)) > 1:
        return False
    is_longer = last < len(tokens) and (tokens[last][0].isupper() or tokens[last] == "-")
    is_owner = tokens[last - 1].endswith(("'s", "’s"))
    return tokens[first - 1].lower() in _IN and not is_longer and not is_owner


def best_place(
    places: Sequence[PlaceMention], sentence: Sentence, figure: tuple[int, int], subject: tuple[int, int]
) -> tuple[PlaceMention | None, float]:
    """Choose among the places of a sentence for a figure, given the tokens of both it and its subject.

    Returns:
        The place, if any, and how surely it is the figure's: 3 and more is said, less is only near. Without a
        place a high score says that the figure is about several countries.
    """
    if not places:
        return None, _NOWHERE
    near = places
    if len(places) > _NEAR_PLACES:
        at = bisect_left(places, figure[0], key=lambda p: p.first)
        near = places[max(0, at - _NEAR_PLACES) : at + _NEAR_PLACES]
    best, best_score = None, _NOWHERE
    for mention in near:
        score = _score(mention, sentence, figure, subject)
        distance = mention.first - figure[1] if mention.first >= figure[1] else figure[0] - mention.last
        score -= min(max(distance, 0), 40) / 50
        if score > best_score:
            best, best_score = mention, score
    if best is not None and _is_listed(best, places, sentence):
        return None, best_score
    if best_score < _OWN - 1 and len(near) > 2:
        low, high = figure[0] - _WINDOW, figure[1] + _WINDOW
        if len({m.place.code for m in near if low <= m.first < high}) > 2:
            return None, 0.0
    return best, best_score


def _is_listed(best: PlaceMention, places: Sequence[PlaceMention], sentence: Sentence) -> bool:
    """Whether a place is one of a list of several countries, so that a figure is about no single one."""
    at = bisect_left(places, best.first, key=lambda p: p.first)
    for other in places[max(0, at - 1) : at + 2]:
        if other.place.code in (best.place.code, WORLD) or INSTITUTION in (
            other.place.kind,
            best.place.kind,
        ):
            continue
        left, right = (best, other) if best.first < other.first else (other, best)
        gap = sentence.lowers[left.last : right.first]
        if is_weak(other, sentence):
            continue
        if len(gap) <= 3 and all(w in (",", "and", "the", "or") for w in gap) and gap:
            return gap != [","] or left.place.kind is right.place.kind
    return False


def _score(  # noqa: PLR0911 - a table of rules
    mention: PlaceMention, sentence: Sentence, figure: tuple[int, int], subject: tuple[int, int]
) -> float:
    """How surely a place is that of a figure; a table of rules, the surest first."""
    span = mention.first, mention.last
    is_elsewhere = is_where_said(sentence, *span) or is_where_traded(sentence, *span)
    if is_elsewhere or _owns_other(mention, sentence, figure) or is_weak(mention, sentence):
        return _WEAK
    words = sentence.lowers
    link = _link_before(mention, words)
    is_behind = mention.first >= figure[1]
    if is_behind:
        score = _score_behind(mention, sentence, figure, subject, link)
        if score is not None:
            return score
    if mention.first <= 2 and (words[0] in _IN or words[0] == "for") and mention.last <= figure[0]:
        if ";" in words[mention.last : figure[0]]:
            return 0.0
        return _OWN + 0.5
    if is_destination(mention, sentence):
        return 0.0
    if mention.last >= subject[0] and mention.first < subject[1]:
        return _OWN + 0.2
    if mention.place.code == WORLD:
        return _OWN if _is_everywhere(mention, sentence, figure) else _WEAK
    if is_behind and mention.place.kind is INSTITUTION and _ACTS.match(tags(sentence), mention.last):
        return _NEARBY  # *the rate rose to 5 percent, the Federal Reserve said*
    if is_behind:
        return _NEARBY / 2 if mention.first - figure[1] <= _WINDOW else 0.0
    return _score_in_front(mention, sentence, figure, link)


def _owns_other(mention: PlaceMention, sentence: Sentence, figure: tuple[int, int]) -> bool:
    """Whether the figure right behind a place is its own: *rose to $5, overtaking Turkey's $4*."""
    words, last = sentence.lowers, mention.last
    is_owner = words[last - 1].endswith("'s") and last != figure[0]
    return is_owner and (sentence.low(last)[0].isdigit() or sentence.low(last) in MONEY)


def _is_everywhere(mention: PlaceMention, sentence: Sentence, figure: tuple[int, int]) -> bool:
    """Whether *globally* or *the world used* makes a figure the world's, and not that of who is *second*."""
    words = sentence.lowers
    if not figure[0] - _PART <= mention.first < figure[1] + _PART:
        return False
    is_world = words[mention.first] == "world"
    acts = is_world and tags(sentence)[mention.last : mention.last + 1] in ("m", "v", "e")
    if not acts and words[mention.first] not in _EVERYWHERE:
        return False
    if any(w[0].isdigit() for w in words[figure[1] : mention.first]):
        return False  # *$112 million domestically and $203 million worldwide*
    lead = words[max(0, mention.first - 3) : mention.first]
    return not any(is_superlative(w) or w in _RANKED for w in lead)


def _score_behind(
    mention: PlaceMention, sentence: Sentence, figure: tuple[int, int], subject: tuple[int, int], link: str
) -> float | None:
    """How surely a place behind a figure is its own: *3 percent in Germany*, *a third of Germany's power*.

    None where nothing there tells.
    """
    gap = sentence.lowers[figure[1] : min(mention.first, figure[1] + _REACH + 1)]
    if len(gap) > _REACH or not BREAKS.isdisjoint(gap) or _is_scope(gap) or "including" in gap:
        return 0.0
    # A figure that is its own subject has its verb behind it: *9 people have died in Spain*.
    leaves = _LEAVES_SUBJECT if subject[1] > figure[0] or subject[0] == subject[1] else _LEAVES
    is_at = link == "at" and mention.place.kind is CITY  # *9 flights were cancelled at Rome airport*
    if (link in _IN or is_at) and not leaves.search(tags(sentence), figure[1], mention.first):
        return _OWN + 0.5
    if link == "for" and len(gap) <= 2:
        return _ACTOR  # *$9 million for Chad*
    is_whole = gap[:1] == ["of"] and len(gap) <= _PART
    if is_whole and set(tags(sentence)[figure[1] + 1 : mention.first]) <= set("dazNn"):
        return _OWN
    return None


def _is_scope(gap: Sequence[str]) -> bool:
    """Whether a place behind a figure is only where it is the most (*23 percent, the highest in the EU*)."""
    return any(is_superlative(w) for w in gap[-5:])


def _score_in_front(mention: PlaceMention, sentence: Sentence, figure: tuple[int, int], link: str) -> float:
    """How surely a place before a figure is its actor's, or only near."""
    words = sentence.lowers
    gap = words[max(mention.last, figure[0] - 40) : figure[0]]
    is_given = mention.first > 0 and tags(sentence)[mention.first - 1] in "ve"
    is_owner = words[mention.last - 1].endswith("'s")
    if not gap and mention.place.kind is COUNTRY and (is_given or is_owner):
        return _OWN + is_owner  # *tea earned Kenya 9 billion shillings*, *above Poland's 4 percent*
    if link == "with" and list(gap) == ["at"]:
        return _OWN + 1.0  # *in the euro zone it was 11 percent, with Spain at 23*
    if not BREAKS.isdisjoint(gap):
        return 0.0
    if mention.place.kind is INSTITUTION and _ACTS.match(tags(sentence), mention.last):
        # *WFP cut its spending in Kenya to 9 million* is Kenya's.
        return _ACTOR + (0.7 if mention.place.code != INTERNATIONAL else 0.0)
    opens = mention.first <= (words[0] == "the") and tags(sentence)[mention.last : mention.last + 1] in (
        "m",
        "v",
        "e",
        ",",
    )
    if opens and mention.place.kind is COUNTRY:
        return _ACTOR + 0.3  # *Kenya, the largest exporter of tea, lost 9 million tons*
    # *for China by 0.3 points*, but *$6 billion for China and $3 billion for Chad*
    is_for = link == "for" and len(gap) <= _TO_FIGURE and "and" not in gap
    return _ACTOR + 0.8 if is_for or (link in _IN and len(gap) <= _WINDOW) else _NEARBY


def _link_before(mention: PlaceMention, words: Sequence[str]) -> str:
    """The word that ties a place to what stands before it, mostly a preposition."""
    before = words[mention.first - 1] if mention.first else ""
    if before == "the" and mention.first > 1:
        return words[mention.first - 2]
    if before == "of" and words[mention.first - 2] in _DIVISIONS:
        return _before_division(words, mention.first - 3)
    return before


def is_destination(mention: PlaceMention, sentence: Sentence) -> bool:
    """Whether a place is only where something goes or comes from (*exports to China*)."""
    words = sentence.lowers
    i = mention.first - 2 if mention.first and words[mention.first - 1] == "the" else mention.first - 1
    if i < 1:
        return False
    is_partner = words[i] == "with" and words[i - 1] in _DEALINGS
    if not is_partner and words[i] not in ("to", "from"):
        return False
    is_goods = words[i - 1] == "those" and not GOODS.isdisjoint(words[:i])
    return is_goods or tags(sentence)[i - 1] in "nNg"


def is_government(mention: PlaceMention, sentence: Sentence) -> bool:
    """Whether a city that acts is a government, which tells nothing of where the rest of a text is."""
    return mention.place.kind is CITY and does_act(mention, sentence)


def does_act(mention: PlaceMention, sentence: Sentence) -> bool:
    """Whether a place is what the verb behind it is said of: *Oslo has*, but not *the mayor of Oslo has*."""
    line = tags(sentence)
    placed = mention.first > 0 and line[mention.first - 1] in "po"
    return not placed and line[mention.last : mention.last + 1] in ("m", "v", "e")


def _before_division(words: Sequence[str], i: int) -> str:
    """The preposition before *the southern province* of *in the southern province of Sichuan*."""
    while i > 0 and words[i] not in _IN and words[i] not in (",", "of", "to", "from"):
        i -= 1
    return words[i] if i >= 0 else ""


def is_weak(mention: PlaceMention, sentence: Sentence) -> bool:
    """Whether a place only describes a person, a company, a currency or a part of a name."""
    words, tokens = sentence.lowers, sentence.tokens
    after = words[mention.last] if mention.last < len(words) else ""
    before = words[mention.first - 1] if mention.first else ""
    kind = mention.place.kind
    if (
        (kind is COUNTRY and "outside" in words[max(0, mention.first - 2) : mention.first])
        or (mention.place.code == INTERNATIONAL and after in LANDS)  # *the Caribbean nation*
        or (after == "-" and not _is_pair(tokens, mention.last + 1))
        or (after in PEOPLE and tags(sentence)[mention.last] not in "ve")  # but *Spain won 9 medals*
        or (words[mention.last - 1].endswith("'s") and (is_superlative(after) or after in _RANKED))
        or _describes_firm(mention, sentence)
        or (before in ("in", "at") and words[mention.first - 2] == "based")
        or _ends_name(mention, tokens)
    ):
        return True
    if kind is INSTITUTION:
        return words[mention.last - 1] == "street" and after in _EXPECTED  # *Wall Street estimates*
    if before in ("of", "&") and mention.first >= 2 and tokens[mention.first - 2][0].isupper():
        return mention.first > 2 or tags(sentence)[0] == "N"
    if before in ("university", "bank", "institute") and mention.first:
        return True
    name_follows = after.isalpha() and tokens[mention.last][0].isupper()
    name_follows = name_follows and (after not in _PUBLIC_BODIES or after in _FIRMS)
    is_formula = sentence.low(mention.last + 1)[0].isdigit()  # *Germany's CO2 emissions*
    name_follows = name_follows and not is_formula and not is_heading(sentence)
    if words[mention.last - 1].endswith("'s"):
        return name_follows and kind is COUNTRY
    return name_follows and (kind is not DEMONYM or _is_of_firm(sentence, mention.last))


def _describes_firm(mention: PlaceMention, sentence: Sentence) -> bool:
    """Whether a demonym tells where a firm is from (*Swedish truck maker Acme*)."""
    if mention.place.kind is not DEMONYM:
        return False
    near = sentence.lowers[mention.last : mention.last + _TRADE]
    trade = next((i for i, w in enumerate(near) if w in FIRMS), -1)
    line = tags(sentence)[mention.last : mention.last + trade + 1]
    return trade > 0 and set(line) <= set("nauyig-")


def _ends_name(mention: PlaceMention, tokens: Sequence[str]) -> bool:
    """Whether *World* only ends a name (*Dubai World*)."""
    i = mention.first
    return mention.place.code == WORLD and i > 0 and tokens[i][0].isupper() and tokens[i - 1][0].isupper()


def is_whole_world(mention: PlaceMention, sentence: Sentence) -> bool:
    """Whether *world* is what a sentence is about, and not only where something is the most or first."""
    if mention.place.kind is not COUNTRY or is_weak(mention, sentence):
        return False
    near = sentence.lowers[max(0, mention.first - 5) : mention.last + 3]
    return not any(is_superlative(w) or w in ("first", "third", "around") for w in near)


def _is_of_firm(sentence: Sentence, i: int) -> bool:
    """Whether the capitalised words from token `i` on are the rest of a firm's name (*American Oak Inc.*)."""
    words, tokens = sentence.lowers, sentence.tokens
    while i < len(tokens) and (tokens[i][0].isupper() or words[i] == "&"):
        if words[i] in _FIRMS:
            return True
        i += 1
    return False


def firm_of(mention: PlaceMention, sentence: Sentence) -> tuple[str, ...]:
    """The demonym and the word after it, where they begin the name of a firm; else nothing."""
    first, last = mention.first, mention.last
    if mention.place.kind is not DEMONYM or not _is_of_firm(sentence, last):
        return ()
    return tuple(sentence.tokens[first : last + 1])


def _is_pair(tokens: Sequence[str], i: int) -> bool:
    """Whether the token behind a hyphen is a place, too (*India-Pakistan*)."""
    return i < len(tokens) and tokens[i] in places()


def is_heading(sentence: Sentence) -> bool:
    """Whether nearly all words of a sentence are capitalised, so that capitals tell nothing."""
    found: bool | None = sentence.notes.get("is_heading")
    if found is None:
        long = [t for t in sentence.tokens[:40] if len(t) > 3 and t.isalpha()]
        found = sentence.notes["is_heading"] = sum(t[0].isupper() for t in long) * 4 > len(long) * 3
    return found


def tokens_of(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The tokens `[first, last)` of a span of the document."""
    return bisect_right(sentence.ends, start), bisect_left(sentence.starts, end)
