"""Which language a text is in."""

import pytest

from extraction.text.language import detect_language

# text | language
TEXTS = [
    ("The ministry said that exports rose by five percent in May, and that imports fell.", "en"),
    (
        "Die Ausfuhren sind nach Angaben des Ministeriums im Mai um fünf Prozent gestiegen.",
        "de",
    ),
    (
        "Les exportations ont augmenté de cinq pour cent en mai, et les importations sont stables.",
        "fr",
    ),
    (
        "Las exportaciones aumentaron un cinco por ciento en mayo, según el ministerio.",
        "es",
    ),
    ("As exportações não subiram em maio, mas as importações foram maiores do que no ano passado.", "pt"),
    (
        "Le esportazioni sono aumentate del cinque per cento a maggio, anche quelle della zona.",
        "it",
    ),
    ("De uitvoer is in mei met vijf procent gestegen en de invoer van het land is ook niet gedaald.", "nl"),
    ("Экспорт вырос в мае на пять процентов, сообщило министерство.", "ru"),
    ("Експорт зріс у травні на п'ять відсотків, повідомило міністерство.", "uk"),
    ("经济部周二表示,五月份出口同比增长百分之五,进口下降百分之二。", "zh"),
    ("経済産業省は火曜日、5月の輸出が前年同月比で増加したと発表した。", "ja"),
    ("5 % 12 34", None),
    ("GDP Q2", None),
]


@pytest.mark.parametrize(("text", "language"), TEXTS)
def test_languages_are_told_apart(text: str, language: str | None) -> None:
    assert detect_language(text) == language
