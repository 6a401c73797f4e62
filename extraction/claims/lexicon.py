"""The closed lexicon: each word's coarse part of speech as one letter, without a model to download.

Letters: `d` determiner, `p` preposition, `o` of, `t` to, `c` coordinator, `s` subordinator, `w` relative
pronoun, `r` pronoun, `m` auxiliary, `v` verb, `e` past form or participle, `g` -ing form, `u` noun or verb in
its base form, `U` the same in -s, `y` an unknown word in -s, `i` one in
-ing, `n` noun, `N` name, `z` possessive, `a` adjective, `b` adverb, `k` word of
time, `#` digits, and the signs `,` `.` `(` `)` `-` `"`. Words that the lists lack are judged by their ending.
"""

import re
from functools import lru_cache

_CLOSED = {
    "d": "the a an this that these those its his her their our my your every each another any some no all both"
    " either neither such",
    "p": "in on at by for with from into over under below above between among against about around within without"
    " across through throughout per via during despite toward towards beyond near behind outside inside off onto"
    " upon versus vs like amid beside besides including excluding following until till than worth up down except"
    " up-to due unlike out",
    "o": "of",
    "t": "to",
    "c": "and or but nor & plus yet",
    "s": "while when if because although though whereas since unless as after before where whether so once until"
    " why how",
    "w": "who which whose whom",
    "r": "i you he she it they we me him them us who's everyone someone anyone nobody nothing something anything"
    " everything itself themselves himself herself ours theirs there others it's he's she's they're we're i'm",
    "m": "is are was were be been being am has have had having do does did will would shall should can could may"
    " might must won't wouldn't can't cannot couldn't isn't aren't wasn't weren't hasn't haven't hadn't don't"
    " doesn't didn't weve we've they've i've he'd 'll 've",
    "b": "not also still already just only now then here even ever never again too very quite rather almost nearly"
    " about roughly approximately well further away back ahead together instead thus hence however meanwhile"
    " moreover nevertheless nonetheless therefore otherwise perhaps maybe often sometimes always soon later earlier"
    " yesterday today tomorrow tonight ago altogether overall alone indeed once twice forward upward downward"
    " upwards downwards higher lower overnight somewhat far least apiece respectively else worldwide nationwide"
    " globally annually abroad aside apart",
    "a": "several many few much more most hourly annual monthly yearly quarterly weekly daily new old big small large great high low good bad long short early late major minor main key total net gross"
    " annual average combined overall record common general public private local national federal international"
    " foreign domestic global real nominal core current recent prior first second third fourth"
    " fifth additional other same different similar various strong weak robust sharp slight modest steep solid"
    " significant substantial considerable huge massive hefty staggering tiny stable flat unchanged economic"
    " financial industrial commercial residential retail wholesale digital mobile electric military civil medical"
    " social political legal natural physical human young full half whole entire single double main certain likely"
    " unlikely possible potential able unable available responsible equal equivalent due poor rich fresh"
    " senior junior top bottom upper middle outstanding preliminary seasonal quarterly-adjusted gradual rapid slow"
    " fast quick broad deep wide tough hard easy heavy light hot cold wet dirty safe"
    " dangerous cheap expensive fair true false right wrong public dead sick healthy biggest"
    " largest smallest highest lowest fastest slowest best worst latest greatest longest bigger larger smaller"
    " better worse greater fewer less central initial final formal normal regular particular nuclear popular vital"
    " rural urban marginal minimal optimal intelligent operating existing remaining emerging developing ongoing underlying upcoming incoming consistent dependent frequent apparent sufficient efficient evident persistent independent prominent"
    " permanent relevant important significant dominant constant wider longer shorter stronger weaker faster slower cheaper brisk meager",
    "l": "last next past previous",
    "k": "year years month months week weeks quarter quarters day days hour hours decade decades century season"
    " semester fiscal monday tuesday wednesday thursday friday saturday sunday january february march april june"
    " july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec morning"
    " afternoon evening night weekend noon midnight christmas gmt est edt utc q1 q2 q3 q4 h1 h2 spring summer"
    " autumn winter yearend time period",
}

# Verbs whose base and -s forms are hardly ever nouns in the news.
_VERBS = (
    "accelerate accept account achieve acquire add adjust adopt advise affect agree aim allocate allow amount announce"
    " anticipate appear apply appoint approve argue arrive ask assess assume attract average avoid be become begin"
    " believe bring build buy calculate call carry cause cease choose claim close collect combine come compare"
    " complete comprise confirm consider consist constitute consume contain continue contract contribute convert"
    " cover create decide decline decrease deliver depend describe determine develop diminish disclose dispatch"
    " disperse distribute divide donate earn ease edge eliminate emerge employ enable encourage end endure ensure"
    " enter equal establish evolve exceed expand expect expire export extend face fail fetch finance find finish fix"
    " follow forget form fund gain generate get give go grant grow handle hand happen have hear help hire hold"
    " identify impose improve include incorporate indicate inform inject inspect install intend introduce invest"
    " invite involve issue join keep know lag launch lay lead learn leave lend let lie lift live lose lower maintain"
    " make manage marry mean measure meet move name negotiate nominate note obtain occur offer operate oppose"
    " outnumber outpace overtake own owe pay peak perform permit persuade plunge plummet post predict prefer prepare"
    " present prevent proceed produce project promise propose prove provide publish purchase pursue put quote raise"
    " range read realize rebound recall receive reckon recognize recommend recover redeem reduce refer reflect"
    " reject relate release rely remain remove renew repay replace represent require resign resolve respond restore"
    " retain retreat retire reveal rise save say scrap secure see seek seem sell send serve settle shed shrink sign"
    " sink slash slide slip slow soar spend stabilize stand start state stay strengthen subtract succeed suffer"
    " suggest supply suppose surge surpass survive sustain take tell tend think threaten top total transfer travel"
    " treat try tumble turn understand urge utilize vary visit vote vow wait want warn weaken widen win withdraw write"
    " yield double triple quadruple halve treble represent rank score climb jump drop rally slump swell ship pump"
    " mine store house host carry burn emit absorb capture treat vaccinate infect kill injure wound arrest displace"
    " evacuate feed graduate enroll attend complete rent lease borrow lend deposit insure underwrite refinance"
    " restructure downgrade upgrade rate revise restate book record log clock register report show estimate forecast"
    " target plan budget cost price value charge fine tax trade swap buy exchange pledge commit award allocate assign"
    " hike trim pare curb boost bolster push pull drag drive spur fuel dampen hurt hit cut set beat miss match near"
    " approach touch test cross break clear reach use need want hope look work run play open advance retreat nudge"
    " inch dip sag creep bounce spike skyrocket rocket leap vault swing narrow fall feel fly hide lift mount outstrip"
    " recoup reinvest reopen resume roll stem stop stall subside supply tack tick trail trim trend unveil"
)

# Verbs whose base or -s form is as often a noun: context decides.
_NOUN_VERBS = (
    "account advance aim amount average award benefit book boost borrow bounce budget burn call capture cause charge"
    " claim climb close contract cost cover cut decline decrease deposit dip double drag drive drop ease edge end"
    " estimate exchange export face fall feed fine finish focus forecast form fuel fund gain grant growth hand hike"
    " hit hope host house import increase insure invoice issue jump launch lead leap lease lift look loan mark match"
    " measure mine move name need note offer open order peak plan play pledge plunge post present price process"
    " produce profit project purchase push rally range rank rate read rebound record release rent report retreat"
    " return rise rocket roll run sale save score set share ship show sign slide slip slump spike stand start state"
    " stem stock stop store study supply support surge swap swing target tax test tick top total touch trade transfer"
    " travel treat trend trim turn use value visit vote wait want watch work yield help result demand limit invest"
    " view impact question pay comment change back house block reach credit debt fix sag inch bar"
    " display command cycle delay design document experience experiment gift lack land list load lock love map notice"
    " object pair paper part pass phone place plant point power program progress promise pump rain reason request"
    " research reward ride ring risk rule school search season sense service shift shop sort sound space speed spot"
    " spread staff stage step stress strike style surprise survey talk taste tour track train trial trip truck trust"
    " vary visit walk wave wish wonder own slow narrow open cool warm clean free dry"
)

# Base, past and participle of irregular verbs; forms that serve as both go with the participles.
_IRREGULAR_PAST = (
    "rose fell grew was were gave took went came saw became began chose did drank drew drove ate flew forgot froze"
    " knew rode rang sang sank shrank spoke sprang stole swam swore threw wore wrote broke arose awoke bore overtook"
    " withdrew undertook fell-back outgrew"
)
_IRREGULAR_PARTICIPLE = (
    "risen fallen grown given taken gone come seen become begun chosen done drunk drawn driven eaten flown frozen"
    " known ridden sung sunk shrunk spoken stolen thrown worn written broken borne overtaken withdrawn undertaken hit"
    " cut put set shed spread let lost won led paid said told stood spent built sold bought made held kept left felt"
    " found got gotten had heard laid lent meant met brought caught sent slid swung thought taught understood slept"
    " struck stuck swept fought fed fled dealt dug bet burst hurt quit split sought shot shut rebuilt repaid resold"
    " slowed outsold offset hung beaten been shown proven sworn crept leapt leaped swollen"
    " outspent overrun held underpaid"
)
_NOUNS = (
    "computing learning gaming streaming printing billion million trillion thousand hundred dozen interest building buildings housing funding spending earnings"
    " pricing lending financing manufacturing banking training meeting savings holdings holding warning"
    " evening morning ceiling pending thing things something king ring spring wing shipping mining farming fishing"
    " advertising marketing engineering processing testing clothing engineering listing rating"
    " ratings borrowing borrowings proceedings findings living planning drilling filing filings opening sibling"
    " deed need seed feed speed weed bed shed species series news economics statistics physics mathematics"
    " reply family supply ally assembly july bully monopoly anomaly butterfly belly jelly italy bed red"
    " hundred breed creed steed led outset basis crisis analysis emphasis thesis diabetes"
    " chinese japanese people police data media staff"
    " capital hospital arrival approval proposal rival signal trial goal total coal metal meal deal removal"
    " withdrawal renewal disposal referral journal material potential official individual animal festival"
    " public music traffic topic clinic logic graphic republic fabric critic mechanic metric epidemic pandemic"
    " initiative executive representative alternative detective objective native perspective incentive motive"
    " narrative directive cable table vegetable variable title article vehicle receivable payable"
    " salary library secretary january february beneficiary subsidiary treasury boundary summary anniversary"
    " commentary secondary wage wages oil gas gold silver copper steel iron wheat corn rice sugar cotton coffee"
    " price prices rate rates sales sale shares share stocks stock bonds bond market markets index profit"
    " profits revenue revenues income gdp output production growth inflation unemployment employment"
)
_SUFFIX_TAGS = (
    ("ly", "b"),
    ("ing", "i"),
    ("ed", "e"),
    ("ous", "a"),
    ("ful", "a"),
    ("ive", "a"),
    ("able", "a"),
    ("ible", "a"),
    ("ical", "a"),
    ("ional", "a"),
    ("less", "a"),
    ("ish", "a"),
    ("ary", "a"),
    ("ic", "a"),
    ("ial", "a"),
)
_SIGNS = {
    ",": ",",
    ";": ".",
    ":": ".",
    ".": ".",
    "!": ".",
    "?": ".",
    "–": ".",
    "—": ".",
    "-": "-",
    "(": "(",
    "[": "(",
    ")": ")",
    "]": ")",
    '"': '"',
    "“": '"',
    "”": '"',
    "‘": '"',
    "’": "'",
    "'": "'",
    "/": "-",
    "%": "#",
    "$": "#",
}
_NAMES = frozenset({"US", "IT", "UK", "WHO", "AM"})
_DOUBLING = frozenset("bdgmnprt")
_VOWEL_GROUPS = re.compile("[aeiouy]+")
_VOWELS = frozenset("aeiou")


def _stem(base: str) -> tuple[str, str]:
    """The forms of a regular verb to which -ed and -ing are added."""
    if base.endswith("e"):
        return base[:-1], base[:-1] if not base.endswith("ee") else base
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "i", base
    short = base[-1] in _DOUBLING and len(_VOWEL_GROUPS.findall(base)) == 1 and base[-2] in _VOWELS
    short = short and base[-3:-2] not in _VOWELS
    return (base + base[-1],) * 2 if short else (base, base)


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


_IRREGULAR_FORMS = {
    "rise": "rose risen",
    "fall": "fell fallen",
    "grow": "grew grown",
    "lose": "lost",
    "slide": "slid",
    "sink": "sank sunk",
    "shrink": "shrank shrunk",
    "swing": "swung",
    "shoot": "shot",
    "build": "built",
    "leap": "leapt",
    "creep": "crept",
    "dive": "dove",
    "bring": "brought",
    "take": "took taken",
    "keep": "kept",
    "leave": "left",
    "hold": "held",
    "send": "sent",
    "get": "got gotten",
    "drive": "drove driven",
    "make": "made",
    "stand": "stood",
    "spend": "spent",
    "pay": "paid",
    "buy": "bought",
    "sell": "sold",
    "see": "saw seen",
    "become": "became",
    "come": "came",
    "go": "went gone",
    "have": "had has",
    "give": "gave given",
    "win": "won",
    "run": "ran",
    "lend": "lent",
    "lay": "laid",
    "set": "set",
    "put": "put",
    "cut": "cut",
    "hit": "hit",
    "write": "wrote written",
    "own": "owned",
}


def inflections(base: str) -> set[str]:
    """All forms of a verb: base, -s, -ing, past and participle."""
    past, ing = _stem(base)
    irregular = _IRREGULAR_FORMS.get(base)
    return {base, _third_person(base), ing + "ing", *(irregular.split() if irregular else (past + "ed",))}


def _build() -> dict[str, str]:
    table: dict[str, str] = {}
    ambiguous = frozenset(_NOUN_VERBS.split())
    for base in {*_VERBS.split(), *ambiguous}:
        past, ing = _stem(base)
        table[past + "ed"] = "e"
        table[ing + "ing"] = "g"
        table[_third_person(base)] = "U" if base in ambiguous else "v"
        table[base] = "u" if base in ambiguous else "v"
    table.update(dict.fromkeys(_IRREGULAR_PAST.split(), "v"))
    table.update(dict.fromkeys(_IRREGULAR_PARTICIPLE.split(), "e"))
    table.update(dict.fromkeys(_NOUNS.split(), "n"))
    for tag, words in _CLOSED.items():
        table.update(dict.fromkeys(words.split(), tag))
    table.update(_SIGNS)
    return table


_TABLE = _build()
# Capitalised, these are names or headings rather than the word of the list.
_STAYS_WHEN_CAPITALISED = frozenset("dpotcswrmbkl")


@lru_cache(maxsize=65536)
def word_tag(token: str) -> str:
    """The letter of one token as written, before its neighbours are looked at."""
    lower = token.lower().replace("’", "'")
    if lower.endswith("'s") and lower not in _TABLE:
        return "z"
    known = _TABLE.get(lower)
    first = token[0]
    if token in _NAMES:
        return "N"
    if known is not None:
        if first.isupper() and known not in _STAYS_WHEN_CAPITALISED:
            return "C" if known in "aeguUv" else "N"
        return known
    if first.isdigit():
        return "#"
    if not first.isalpha():
        return '"' if len(token) == 1 else "n"
    if first.isupper():
        return "N"
    return _by_ending(lower)


def _by_ending(lower: str) -> str:
    if len(lower) > 4:
        for ending, tag in _SUFFIX_TAGS:
            if lower.endswith(ending):
                return tag
        if lower.endswith("s") and not lower.endswith("ss"):
            return "y"
    return "n"
