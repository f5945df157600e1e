"""Hides a customer's sensitive data in text for desktops: what is stored and sent stays as it was written."""

import re

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[A-Za-z]{2,}")
IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11,30}(?!\w)")
# Groups of digits with one blank or dash between them. A plus in front makes it a telephone number.
GROUPS = re.compile(r"(?<![\w+])\d+(?:[ -]\d+)*(?!\w)")
SOCIAL = re.compile(r"(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])")
PHONE = re.compile(r"(?<![\w+.,-])(?:\+ ?|00)[ (]?\d(?:[ ().-]{0,2}\d){6,14}(?!\w)")

# Letters and digits of an account number, by country (ISO 13616).
IBAN_LENGTHS = dict(
    (pair[:2], int(pair[2:]))
    for pair in (
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 "
        "FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 "
        "LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 "
        "SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20"
    ).split()
)

# Who issues cards: the lowest and highest first four digits, and the lengths.
CARDS = (
    (4000, 4999, (13, 16, 19)),
    (5100, 5599, (16,)),
    (2221, 2720, (16,)),
    (3400, 3499, (15,)),
    (3700, 3799, (15,)),
    (6011, 6011, (16, 19)),
    (6440, 6599, (16, 19)),
    (3000, 3059, (14, 16, 19)),
    (3095, 3095, (14, 16, 19)),
    (3600, 3699, (14, 16, 19)),
    (3800, 3999, (14, 16, 19)),
    (3528, 3589, (16, 17, 18, 19)),
    (6200, 6299, (16, 17, 18, 19)),
    (8100, 8199, (16, 17, 18, 19)),
    (5000, 5099, (13, 14, 15, 16, 17, 18, 19)),
    (5600, 5899, (13, 14, 15, 16, 17, 18, 19)),
    (6300, 6999, (13, 14, 15, 16, 17, 18, 19)),
)


def masked(text):
    """The text as a desktop shows it."""
    text = EMAIL.sub(lambda found: masked_email(found.group()), text)
    text = IBAN.sub(lambda found: masked_account(found.group()), text)
    text = GROUPS.sub(lambda found: masked_cards(found.group()), text)
    text = SOCIAL.sub(lambda found: starred(found.group()), text)
    return PHONE.sub(lambda found: starred(found.group()), text)


def starred(value):
    """Without blanks, and all but the last four characters as stars."""
    value = re.sub(r"\s", "", value)
    return "*" * (len(value) - 4) + value[-4:]


def masked_email(address):
    local, domain = address.split("@")
    return f"{local[0]}{'*' * (len(local) - 1)}@{domain}"


def masked_account(found):
    """An account number may be followed by a word that looks like more of it: as long as its country has them, it is one."""
    length = IBAN_LENGTHS.get(found[:2].upper(), 99)
    taken = re.match(rf"(?:[A-Za-z0-9] ?){{{length}}}", found)
    if taken is None:
        return found
    number, rest = taken.group().rstrip(), found[taken.end() :]
    space = taken.group()[len(number) :]
    return f"{starred(number)}{space}{rest}" if has_check_digits(number) else found


def has_check_digits(account):
    bare = account.replace(" ", "").upper()
    digits = "".join(str(int(sign, 36)) for sign in bare[4:] + bare[:4])
    return int(digits) % 97 == 1


def masked_cards(found):
    """Card numbers among groups of digits: one group, or several that stand side by side."""
    parts = re.split(r"([ -])", found)
    for first in range(0, len(parts), 2):
        for last in range(len(parts) - 1, first - 1, -2):
            if is_card("".join(parts[first : last + 1 : 2])):
                before, after = "".join(parts[:first]), "".join(parts[last + 1 :])
                return f"{before}{starred(''.join(parts[first : last + 1 : 2]))}{masked_cards(after)}"
    return found


def is_card(digits):
    if not 13 <= len(digits) <= 19:
        return False
    start = int(digits[:4])
    issued = any(low <= start <= high and len(digits) in lengths for low, high, lengths in CARDS)
    doubled = (int(sign) * (1 + at % 2) for at, sign in enumerate(reversed(digits)))
    return issued and sum(each // 10 + each % 10 for each in doubled) % 10 == 0
