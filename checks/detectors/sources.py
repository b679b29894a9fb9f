"""Does a paragraph say where its figures come from?"""

from checks.lazy import Lazy

_BODY = (  # a society or charity: two capitals, the last one's a country or a kind of body
    r"(?:[A-Z][\w'’&-]+ ){1,4}(?:UK|US|USA|NZ|Australia|Canada|Ireland|Scotland|Wales|England|India"
    r"|Africa|Europe|International|Action|Foundation|Trust|Society|Association|Alliance|Network"
    r"|Institute|Council|Federation|Research|Aid|Concern|Support|Care|Charity)"
)
_SOURCE = Lazy(
    r"https?://|\bwww\.|\bdoi\b|\b10\.\d{4,9}/|\bPMID\b|\bNCT\d{6,}|(?i:\b(?:re)?sources?\s*:)"
    r"|(?i:\bet al\b)|\b[\w-]+\.(?:gov|edu|int)\b|\bnhs\.uk\b"
    r"|\b[\w-]+\.(?:org|com|net|info|io|uk|ca|au|nz|ie|eu|example)/[\w-]"  # a page
    r"|(?i:\b(?:p\.|pp\.|page|table|fig\.|figure|appendix) ?\d{1,3}\b)|\b[nN] ?= ?\d"
    r"|(?i:\b(?:survey|report|audit|register|registry|poster|bulletin|yearbook|statistics)s?"
    r"(?: \w+){0,3},? (?:19|20)\d\d\b)"
    r"|(?i:\b(?:linked below|link below|linked in the (?:first )?comments?|public dashboard"
    r"|live board|here is the (?:pdf|report|paper))\b)"
    r"|\([^()\n]{2,120}\b(?:19|20)\d\d\b[^()\n]{0,30}\)"  # (NEJM 2024;390:1)
    # (Coeliac UK): only words with a capital, and small ones between them
    r"|\((?!(?:I|We|You|He|She|It|They|My|Our|Your|No|Not|Yes|And|But|Or|So|Mon\w+|Tue\w+|Wed\w+|Thu\w+|Fri\w*"
    r"|Sat\w+|Sun\w*)\b)[A-Z][\w'’&.-]+(?:,? (?:of|for|and|the|on|in|[A-Z][\w'’&.-]*)){0,6}\)"
    r"|\b(?:says|reports|estimates|tells us|reminds us|remind us|counts) (?:the )?"
    + _BODY
    + r"|\b"
    + _BODY
    + r" (?:says?|reports?|estimates?|tells? us|reminds? us|counts?|puts the)\b"
    r"|\b(?:CDC|FDA|WHO|NIH|NHS|NICE|AAP|ACOG|ACIP|AHA|ADA|AAFP|ACP|AMA|ANA|USPSTF|EMA|ECDC|UKHSA"
    r"|PHE|PHAC|ONS|MHRA|RIVM|RKI|HHS|CMS|AHRQ|NIOSH|OSHA|EPA|NHTSA|USDA|SAMHSA|NIAAA|NIDA|NIAID"
    r"|NCI"
    r"|NHLBI|NIMH|NCHS|BLS|GMC|NMC|RCN|RCOG|RCPCH|BNF|ESC|ESMO|EASD|ERS|GINA|GOLD|KDIGO|IDSA|ATS"
    r"|ASCO|NCCN|AAD|AAO|AAOS|APA|AASM|ASRM|ILAE|UNICEF|UNAIDS|OECD|IARC|Eurostat|STIKO|NHMRC"
    r"|AIHW|NEJM|JAMA|BMJ|Lancet|Cochrane|MMWR|CMAJ|MJA|PLOS|Medscape|UpToDate|NHANES|BRFSS"
    r"|NSDUH|VAERS|SEER|GBD|Pew|Gallup|KFF|Unicef|Medicare|Medicaid)\b"
    r"|\b(?:World Health Organi[sz]ation|Robert Koch|Red Cross|Mayo Clinic|Cleveland Clinic"
    r"|Census Bureau|Cancer Research UK|Public Health \w+|Surgeon General"
    r"|Alzheimer's (?:Association"
    r"|Society)|March of Dimes|Nature Medicine|New England Journal|Journal of|Annals of"
    r"|(?:British|European|American|Canadian|Australian|National|International|Royal|Federal|World)"
    r" (?:[A-Z][\w'-]+ ){0,3}(?:Academy|Association|Agency|Board|Center|Centre|Centers|Centres"
    r"|College|Council|Federation|Foundation|Group|Institutes?|Journal|Network|Office|Registry"
    r"|Society|Survey|Audit))\b"
    r"|(?:(?<=[a-z] )|(?<=\())[A-Z][\w-]+(?:'s)?"  # a name, not the first word of a sentence
    r" (?:guidance|guidelines?|trial|return|dataset|cohort)\b"
    r"|\b[A-Z][\w-]{2,}'s (?:19|20)\d\d\b|\bour (?:own )?audit of \d"
    r"|(?i:\b(?:health (?:department|ministry|authority|board|agency)"
    r"|department of (?:public )?health"
    r"|ministry of health|(?:public|county|state|city|national|regional) health (?:data|figures"
    r"|department|report|service)|census|heart (?:association|foundation)|cancer society"
    r"|(?:the )?(?:annual|national) (?:audit|registry|report|survey)"
    r"|(?:according to|data from|figures from|numbers from|report (?:by|from)|per) (?:the |our )?"
    r"(?-i:[A-Z])[\w'-]+))"
)


def sourced(text: str) -> bool:
    """Whether ``text`` names a source: a link, a number, a journal, a body, (2024)."""
    return _SOURCE.search(text) is not None
