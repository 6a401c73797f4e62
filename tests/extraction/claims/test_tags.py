"""Parts of speech by example: the letters are those of `extraction.claims.words.lexicon`."""

from collections import Counter

import pytest
from grammar import table
from hypothesis import given
from hypothesis import strategies as st

from extraction.claims.words.lexicon import inflections, tables, word_tag
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence

SPEC = """
# Nouns that are verbs, too: after a noun and before a number, a direction or an object
Exports rise 5 percent.                     | nv#n.
Exports rise to 5 percent.                  | nvt#n.
The rise in exports slowed.                 | dnpne.
The firm plans to sell shares.              | dnvtvn.
The firm's plans failed.                    | dzne.
The offer values Acme at 5 euros.           | dnvNp#n.
It rose to 5 euros in premarket trading.    | rvt#npnn.
He had four assists and three steals.       | rm#nc#n.
Banks need to raise 5 euros.                | Nvtv#n.
Acme says its drill uses 5 euros.           | Nvdnv#n.
A sum of 5 million equals it.               | dno##vr.
# a verb agrees with its noun: plural or singular
The price rise to 5 percent.                | dnnt#n.
The village sits 5 miles away.              | dnv#nb.
The class sizes fall 5 percent.             | dnnv#n.
The ticket cost 5 euros.                    | dnv#n.
The drive reads at up to 5 miles.           | dnvppt#n.
It gives range and charges at a maximum 5.  | rvncvpda#.
Towing capacity is 5 tonnes.                | anm#n.
# after a comma or coordinator, a second verb
The bridge, once open, cost 5 euros.        | dn,bn,v#n.
It will run and power 5 homes.              | rmvcv#n.
Oil and power 5 times a day.                | Ncn#ndk.
# a noun that looks like a participle, after an article and a sum
A 10 percent cut would help.                | d#nnmv.
A 25-basis-point cut in May helped.         | d#.n.nnpke.
A $5 billion cut in taxes.                  | d###npn.
The firm cut 10 jobs.                       | dne#n.
# small words out of their usual place
His net worth fell.                         | danv.
It was last seen in May.                    | rmbepk.
It fell past 5 euros.                       | rvp#n.
The past 5 years were good.                 | dl#kma.
# a name that ends like a verb
Beijing was quiet.                          | Nma.
# "since" before a time is a preposition
It fell after May.                          | rvsk.
It fell since last May.                     | rvplk.
It fell since we left.                      | rvsre.
# "that" as a relative pronoun, a conjunction and a determiner
He said that sales fell.                    | resnv.
A tax that rose again.                      | dnwvb.
At that price nobody bought.                | pdnre.
# Participles and -ing forms before a noun stay what they are for the chunker; nominal ones are nouns
The meeting of the board.                   | dnodn.
# Hyphens make one word of the class of its last part
Same-store sales fell.                      | nnnnv.
A 5 percent year-on-year rise.              | d#naaaaan.
# The first word is read as if it were small; names are names
Fuel costs rose.                            | nnv.
Ford said so.                               | Nes.
Crane & Sons and Orbis sold 5 percent.      | NNNcNe#n.
# Unknown words by their ending
The frobly drastic plan.                    | dban.
The firm has plans.                         | dnmn.
# Times
Last year it fell.                          | lkrv.
This year it fell.                          | lkrv.
# An index's ticker is part of its name
The index .XYZ fell.                        | dnNNv.
"""


@pytest.mark.parametrize(("text", "letters"), table(SPEC))
def test_tags(text: str, letters: str) -> None:
    assert tags(Sentence(text, 0, len(text))) == letters


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("rise", "rise rises rising rose risen"),
        ("drop", "drop drops dropping dropped"),
        ("lower", "lower lowers lowering lowered"),
        ("carry", "carry carries carrying carried"),
        ("agree", "agree agrees agreeing agreed"),
    ],
)
def test_inflections(base: str, forms: str) -> None:
    assert inflections(base) == forms.split()


def test_no_word_is_in_two_classes_and_every_one_is_a_token() -> None:
    listed = [word for words in tables()["class"].values() for word in words.split()]
    assert [word for word, times in Counter(listed).items() if times > 1] == []
    assert [word for word in listed if Sentence(word, 0, len(word)).lowers != [word]] == []


@given(st.text(min_size=1))
def test_every_token_has_one_letter(text: str) -> None:
    sentence = Sentence(text, 0, len(text))
    assert len(tags(sentence)) == len(sentence.tokens)
    assert all(len(word_tag(token)) == 1 for token in sentence.tokens)
