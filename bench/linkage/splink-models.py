"""The models of Splink's own examples for four published files, written as settings that both engines read.

    python splink-models.py FOLDER

The comparisons come from Splink's library, so that nothing is lost in copying. Splink's settings have no place for
the plan of training, which its examples give as calls; it goes along under the key `training`.
"""

import json
import sys
from pathlib import Path

import splink.comparison_library as cl
from splink import SettingsCreator, block_on

DATE_LEVELS = {"datetime_metrics": ["year", "month"], "datetime_thresholds": [1, 1]}
SAME_AMOUNT_AND_WEEK = (
    "round(l.amount/2,0)*2 = round(r.amount/2,0)*2 and yearweek(r.transaction_date) = yearweek(l.transaction_date)"
)
NEXT_AMOUNT_AND_WEEK = (
    "round(l.amount/2,0)*2 = round((r.amount+1)/2,0)*2 "
    "and yearweek(r.transaction_date) = yearweek(l.transaction_date + 4)"
)
LIKE_AMOUNT = "substr(l.memo, 1, 3) = substr(r.memo, 1, 3) and l.amount/r.amount > 0.7 and l.amount/r.amount < 1.3"


def days_later(days):
    """Money arrives after it was sent."""
    return {
        "sql_condition": f"transaction_date_r - transaction_date_l <= {days} "
        "and transaction_date_r >= transaction_date_l",
        "label_for_charts": f"at most {days} days later",
    }


def within(share):
    larger = 'case when "amount_r" > "amount_l" then "amount_r" else "amount_l" end'
    return {
        "sql_condition": f'abs("amount_l" - "amount_r") / ({larger}) < {share}',
        "label_for_charts": f"amounts within {share:.0%}",
    }


def of_column(column, levels):
    null = {
        "sql_condition": f'"{column}_l" is null or "{column}_r" is null',
        "label_for_charts": f"{column} is null",
        "is_null_level": True,
    }
    other = {"sql_condition": "ELSE", "label_for_charts": "all other comparisons"}
    return {"output_column_name": column, "comparison_levels": [null, *levels, other]}


MODELS = {
    "fake_1000": (
        {
            "link_type": "dedupe_only",
            "blocking_rules_to_generate_predictions": [
                block_on(column) for column in ("first_name", "surname", "dob", "email")
            ],
            "comparisons": [
                cl.JaroWinklerAtThresholds("first_name", [0.9, 0.7]),
                cl.JaroAtThresholds("surname", [0.9, 0.7]),
                cl.DateOfBirthComparison("dob", input_is_string=True, **DATE_LEVELS),
                cl.ExactMatch("city").configure(term_frequency_adjustments=True),
                cl.EmailComparison("email"),
            ],
        },
        {
            "certain_rules": [
                "l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob",
                "l.first_name = r.first_name and levenshtein(r.dob, l.dob) <= 1",
                "l.surname = r.surname and levenshtein(r.dob, l.dob) <= 1",
                "l.email = r.email",
            ],
            "certain_recall": 0.7,
            "random_pairs": 1_000_000,
            "round_rules": ["l.first_name = r.first_name and l.surname = r.surname", "l.dob = r.dob", "l.email = r.email"],
        },
    ),
    "febrl3": (
        {
            "link_type": "dedupe_only",
            "unique_id_column_name": "rec_id",
            "blocking_rules_to_generate_predictions": [
                block_on(column) for column in ("soc_sec_id", "given_name", "surname", "date_of_birth", "postcode")
            ],
            "comparisons": [
                cl.NameComparison("given_name"),
                cl.NameComparison("surname"),
                cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
                cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
                cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
                cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]).configure(term_frequency_adjustments=True),
            ],
        },
        {
            "certain_rules": [
                "l.soc_sec_id = r.soc_sec_id",
                "l.given_name = r.given_name and l.surname = r.surname and l.date_of_birth = r.date_of_birth",
                "l.given_name = r.surname and l.surname = r.given_name and l.date_of_birth = r.date_of_birth",
            ],
            "certain_recall": 0.9,
            "random_pairs": 1_000_000,
            "round_rules": ["l.date_of_birth = r.date_of_birth", "l.postcode = r.postcode", "l.surname = r.surname"],
        },
    ),
    "historical_50k": (
        {
            "link_type": "dedupe_only",
            "blocking_rules_to_generate_predictions": [
                block_on("substr(first_name, 1, 3)", "substr(surname, 1, 4)"),
                block_on("surname", "dob"),
                block_on("first_name", "dob"),
                block_on("postcode_fake", "first_name"),
                block_on("postcode_fake", "surname"),
                block_on("dob", "birth_place"),
                block_on("substr(postcode_fake, 1, 3)", "dob"),
                block_on("substr(postcode_fake, 1, 3)", "first_name"),
                block_on("substr(postcode_fake, 1, 3)", "surname"),
                block_on("substr(first_name, 1, 2)", "substr(surname, 1, 2)", "substr(dob, 1, 4)"),
            ],
            "comparisons": [
                cl.ForenameSurnameComparison(
                    "first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat"
                ),
                cl.DateOfBirthComparison("dob", input_is_string=True),
                cl.PostcodeComparison("postcode_fake"),
                cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
                cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
            ],
        },
        {
            "certain_rules": [
                "l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob",
                "substr(l.first_name, 1, 2) = substr(r.first_name, 1, 2) and l.surname = r.surname "
                "and substr(l.postcode_fake, 1, 2) = substr(r.postcode_fake, 1, 2)",
                "l.dob = r.dob and l.postcode_fake = r.postcode_fake",
            ],
            "certain_recall": 0.6,
            "random_pairs": 5_000_000,
            "round_rules": ["l.first_name = r.first_name and l.surname = r.surname", "l.dob = r.dob"],
        },
    ),
    "transactions": (
        {
            "link_type": "link_only",
            # Every payment arrives, and the examples say so: one of all that could be it.
            "probability_two_random_records_match": 1 / 45_326,
            "blocking_rules_to_generate_predictions": [
                f"strftime(l.transaction_date, '%Y%m') = strftime(r.transaction_date, '%Y%m') and {LIKE_AMOUNT}",
                f"strftime(l.transaction_date+15, '%Y%m') = strftime(r.transaction_date, '%Y%m') and {LIKE_AMOUNT}",
                block_on("substr(memo, 1, 9)"),
                SAME_AMOUNT_AND_WEEK,
                NEXT_AMOUNT_AND_WEEK,
            ],
            "comparisons": [
                of_column(
                    "amount",
                    [
                        {"sql_condition": '"amount_l" = "amount_r"', "label_for_charts": "same amount"},
                        *(within(share) for share in (0.01, 0.03, 0.1, 0.3)),
                    ],
                ),
                cl.LevenshteinAtThresholds("memo", [2, 6, 10]),
                of_column("transaction_date", [days_later(days) for days in (1, 4, 10, 30)]),
            ],
        },
        {"random_pairs": 1_000_000, "round_rules": ["l.memo = r.memo", "l.amount = r.amount"]},
    ),
}

folder = Path(sys.argv[1])
for name, (settings, training) in MODELS.items():
    creator = SettingsCreator(retain_matching_columns=False, **settings)
    written = creator.create_settings_dict(sql_dialect_str="duckdb")
    # A guess that Splink fills in is not a trained number; where there are certain rules they find it.
    if "certain_rules" in training:
        written.pop("probability_two_random_records_match")
    (folder / f"{name}.json").write_text(json.dumps({**written, "training": training}, indent=1))
