"""Shares of one whole that several have: those who were polled, the parties of a vote, firms of a market."""

from extraction.claims.grammar.phrase import Tokens, head_of, phrase_starting
from extraction.claims.grammar.slot import Slot
from extraction.claims.words.lexicon import forms_of
from extraction.claims.words.wordlist import words

_POLLS = words("poll polls survey surveys sample study questionnaire")
_VOTES, _TAKING = words("vote votes ballots"), forms_of("have take get win receive poll garner secure")
_WITH, _ON = words("with"), words("on at")
_HELD_TO = words("to against versus vs with")
_LONGEST_NAME = 5  # tokens


def polled(slot: Slot) -> Tokens | None:
    """Of whom a share is that a poll has found: "In a poll of 900 voters, 47 percent backed the plan"."""
    cut = slot.cut
    for i in range(slot.at - 3):
        is_of_number = cut.kinds[i : i + 4] == ["N", "P", "M", "N"]
        if is_of_number and head_of(cut, i) in _POLLS and head_of(cut, i + 1) == "of":
            return cut.firsts[i + 3], cut.lasts[i + 3]
    return None


def polled_votes(slot: Slot, whole: Tokens) -> bool:
    """Whether a party has a share of the votes told before: "With all votes in, Orbis had 41 percent"."""
    is_of_votes = not _VOTES.isdisjoint(slot.cut.sentence.lowers[slice(*whole)])
    return is_of_votes and slot.verb_word in _TAKING and not slot.governor.link


def rival(slot: Slot) -> Tokens | None:
    """Who else has the share: "behind Orbis with 20 percent", "took 51 percent to 47 for his rival"."""
    return _named_before(slot) or _named_after(slot)


def _named_before(slot: Slot) -> Tokens | None:
    """A name that only *with* or, behind *with*, *on* ties to the share."""
    cut, linked, link = slot.cut, slot.governor.linked, slot.governor.link
    if linked is None or linked != slot.at - 2 or cut.lasts[linked] - cut.firsts[linked] > _LONGEST_NAME:
        return None
    before = cut.sentence.low(cut.firsts[linked] - 1)
    leads = before == "behind" or (before == "of" and cut.sentence.low(cut.firsts[linked] - 2) == "ahead")
    is_tied = link in _WITH or (link in _ON and (before in _WITH or leads))  # "ahead of gas on 27 percent"
    is_name = leads or set(cut.tags[cut.firsts[linked] : cut.lasts[linked]]) <= {"N", "d"}
    return (cut.firsts[linked], cut.lasts[linked]) if is_tied and is_name else None


def _named_after(slot: Slot) -> Tokens | None:
    """The one for whom a share is to which another is held."""
    cut, at = slot.cut, slot.at
    is_for = cut.kinds[at + 1 : at + 2] == ["P"] and head_of(cut, at + 1) == "for"
    if not is_for or slot.governor.link not in _HELD_TO:
        return None
    noun = at + 3 if cut.kinds[at + 2 : at + 3] == ["D"] else at + 2
    return phrase_starting(cut, noun) if cut.kinds[noun : noun + 1] == ["N"] else None
