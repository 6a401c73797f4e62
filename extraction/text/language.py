"""Which language a text is in, by its script and its most frequent function words.

Good enough to keep texts out that the English rules would misread; no attempt at short phrases. The word
lists are the commonest function words of each language, none of which is frequent in the others' texts.
"""

import re
import unicodedata
from collections import Counter

SAMPLE = 6_000  # characters: from the start, where a text says what it is about
LETTERS_WANTED = 20
WORDS_WANTED = 3
SHARE_WANTED = 0.04
WORD = re.compile(r"[^\W\d_]+")
FUNCTION_WORDS = {
    "en": "the and of to that is was with for it as be by this are from have which not has were their they",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch wird sind bei",
    "fr": "le la les des et est une du dans que pour qui par sur au plus avec sont il cette ces aux ont pas",
    "es": "el los las que del por una con para es se su al más como fue lo este ha entre también pero sus",
    "it": "il di che della gli per una sono del nel alla con non dei delle più anche si questo ha le dal",
    "pt": "os das uma para com não mais foi dos como pela ao são nos seu ou também pelo na em do da",
    "nl": "het een van en zijn voor met niet aan ook door naar bij wordt er om dat maar uit worden hebben",
    "sv": "och att det som för av är med till den har inte om ett men var från kommer vid efter",
    "da": "og det er til af den for med som har ikke på der et at fra men blev vil efter også",
    "pl": "się na jest nie do oraz że przez od dla jak po ale są za tym był został przy",
    "cs": "se je na že který také jako pro byl jsou podle ale nebo které při aby již jeho",
    "ro": "și în din pe care cu este mai nu sunt pentru fost prin după această sau au către",
    "hu": "és hogy nem egy az meg volt már csak mint vagy azt pedig után még ezt lesz",
    "fi": "ja on ei että se oli mutta myös kun joka mukaan vuonna sen ovat tai voi kuin",
    "tr": "ve bir bu için ile olarak daha çok olan gibi sonra ise kadar göre ancak ne",
    "id": "yang dan di dari untuk dengan pada ini tidak dalam akan itu oleh juga telah kepada",
    "vi": "của và là các được có trong cho không một những với người đã này từ",
}
PROFILES = {language: frozenset(words.split()) for language, words in FUNCTION_WORDS.items()}
LANGUAGES = {
    word: tuple(language for language, profile in PROFILES.items() if word in profile)
    for word in frozenset().union(*PROFILES.values())
}
SCRIPTS = {
    "CYRILLIC": "ru",
    "GREEK": "el",
    "ARABIC": "ar",
    "HEBREW": "he",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "THAI": "th",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
}
UKRAINIAN = re.compile("[іїєґ]")
KANA_SHARE = 0.05


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language of most of the text; None when the text does not say."""
    words = WORD.findall(text[:SAMPLE].lower())
    letters = "".join(words)
    if len(letters) < LETTERS_WANTED:
        return None
    return (None if letters.isascii() else _by_script(letters)) or _by_words(words)


def _by_script(letters: str) -> str | None:
    scripts = Counter(unicodedata.name(c, "").split(" ")[0].split("-")[0] for c in letters if c > "\u036f")
    script, count = scripts.most_common(1)[0] if scripts else ("", 0)
    if count < 0.3 * len(letters) or script not in SCRIPTS:
        return None
    if script == "CJK" and scripts["HIRAGANA"] + scripts["KATAKANA"] > KANA_SHARE * len(letters):
        return "ja"
    return "uk" if script == "CYRILLIC" and UKRAINIAN.search(letters) else SCRIPTS[script]


def _by_words(words: list[str]) -> str | None:
    scores = Counter(code for word in words for code in LANGUAGES.get(word, ()))
    language = max(FUNCTION_WORDS, key=lambda code: scores[code])
    enough = scores[language] >= max(WORDS_WANTED, SHARE_WANTED * len(words))
    return language if enough else None
