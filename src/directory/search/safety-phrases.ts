/**
 * What the plain wording says: an alarm, or `unclear` when a closer look is needed, or `none` when it is about learning or
 * work, where the same words mean no danger.
 *
 * @param text folded words with one space between
 */
export function alarmIn(text: string): 'crisis' | 'veilig' | 'none' | 'unclear' {
  if (aboutWork.test(text) || longAgo.test(text)) return 'none'
  if (crisis.some((phrase) => phrase.test(text))) return 'crisis'
  return veilig.some((phrase) => phrase.test(text)) ? 'veilig' : 'unclear'
}

const aboutWork =
  /\b(meldcode|protocol|scholing|training|workshop|cursus|lesbrief|opleiding|stage|folder|thema ?(?:avond|middag)|preventie\w*|suicidepreventie|vrijwilliger worden|werkstuk|spreker|lezing|een boek)\b/

/** Who was left behind looks for company, not for an emergency number. */
const longAgo =
  /\b(?:nabestaanden?\w*|rouw|lotgenoten\w*|jaar geleden|verwerken|support group|grupa wsparcia|meegemaakt|op na(?:be)?staan\w*)\b/

const self = '(?:mezelf|mijzelf|m n eigen|mij eigen|zichzelf|zich ?zelf|haarzelf|hemzelf|jezelf|zich)'
const life = '(?:leven|bestaan|wakker worden)'

/** Not wanting to live, in whatever person. */
const crisis: readonly RegExp[] = [
  /\b(?:zelfmoord\w*|zelfdoding\w*|suicid(?!aal geweest)\w*|su[iy]cide?\w*|samoboj\w*|intihar\w*|kill myself|want to die|wanna die|end my life)\b/,
  new RegExp(
    `\\b(?:ik|hij|zij|ze|wil|wou|wilde)(?: \\w+){0,3} (?:niet|nie|neet|nait) (?:meer|langer|verder) (?:te |hoeven te |willen |wil )?${life}$`,
  ),
  /\b(?:wil|wilde|wou|zou|liever|was|wens|wenste)(?: \w+){0,4} dood (?:zijn|was|gaan|ben)\b/,
  /\b(?:ik|hij|zij|ze|pa|ma|vader|moeder|man|vrouw|zoon|dochter|broer|zus)?(?: \w+)? ?wil(?:de)? (?:gewoon |alleen |het liefst |liever )?dood\b(?! hout)/,
  /\b(?:wil|wilde|wou)(?: \w+){0,3} er niet meer zijn\b|\ber (?:gewoon )?niet meer (?:willen|wil|wou) zijn\b/,
  /\b(?:eind|einde|punt) aan (?:\w+ )?(?:leven|maken|gemaakt|alles)\b(?! de zorg)/,
  new RegExp(
    `\\b${self} (?:\\w+ )?(?:iets |wat )?(?:aan ?(?:te )?doen|aandoet|aangedaan|ophang\\w*|verhang\\w*|verdrink\\w*|snijd\\w*|ombreng\\w*)\\b`,
  ),
  /\b(?:snijdt|snijd|sneed|krast) (?:zich|zichzelf|mezelf|in (?:haar|zijn|mijn) arm\w*)\b/,
  /\b(?:beter af|rustiger|makkelijker|opgelucht)(?: \w+){0,3} zonder (?:mij|me)\b/,
  /\bvoor (?:de|een) trein\b(?=.*\b(?:spring\w*|stap\w*|gooi\w*|lopen)\b)|\b(?:spring\w*|gooi\w*)(?: \w+){0,3} voor (?:de|een) trein\b/,
  /^113$|\b113 (?:bellen|chat\w*)\b|\b(?:bellen|praten|chatten) met 113\b/,
]

const close =
  '(?:mij|me|haar|hem|ons|ma|pa|mama|papa|moeder|vader|oma|opa|man|vrouw|kind|kinderen|zoon|dochter|broer|broertje|zus|zusje)'

/** Violence, neglect, own anger, money abuse, a child in danger. */
const veilig: readonly RegExp[] = [
  /\b(?:huiselijk geweld|kindermishandeling|ouderenmishandeling|mishandel\w*|veilig thuis|eerwraak|verkracht\w*|aanrand\w*|incest)\b/,
  new RegExp(
    `\\b(?:slaat|sloeg|slaan|schopt|schopte|trapt|trapte|stompt|stompte|knijpt|wurgt|wurgde|bijt) (?:\\w+ )?${close}\\b`,
  ),
  new RegExp(
    `\\b${close} (?:\\w+ ){0,3}(?:geslagen|geschopt|gestompt|geknepen|gewurgd|gebeten|vastgebonden|opgesloten)\\b`,
  ),
  new RegExp(
    `\\b(?:heb|had) (?:ik )?${close} (?:\\w+ ){0,2}(?:een (?:klap|tik|mep|duw|schop)|hard(?:handig)?|te hard|te ruw)\\b`,
  ),
  /\b(?:bang|doodsbang) (?:voor|van) (?:mijn |m n |onze )?(?:man|vrouw|vader|moeder|zoon|dochter|broer|ex|hem|haar|mezelf)\b/,
  new RegExp(`\\b(?:bang|vrees)(?: \\w+){0,3} (?:ik|hij|zij|ze) ${close} (?:iets|wat) aan ?do\\w*\\b`),
  /\b(?:bind|binden|bindt|bond|sluit|sluiten|sloot)(?: \w+){0,3} (?:vast aan|op in)\b/,
  /\b(?:pakt|pikt|steelt|stal|haalt|plundert)(?: \w+){0,3} (?:geld|rekening|pinpas|spaargeld)(?: \w+)? (?:van )?(?:oma|opa|ma|pa|moeder|vader|tante|oom)\b/,
  /\bthuis (?:\w+ )?(?:niet|onveilig) veilig\b|\bonveilig thuis\b/,
]
