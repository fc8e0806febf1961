"""Which features each claim regression weighs, and how strongly its weights are held back.

Chosen by greedy selection on cross-validated AUROC (three times ten folds; whole domains or
whole groups of sister claims held out where the set has them). Few features beat many: WiCE has only
115 supported development claims.
"""

_PAGE = ("coverage_window", "doubt_first", "numbers_missing", "dates_near", "broader", "name_gap", "doubt_place")
_ABOUT = ("coverage_page", "coverage_window", "coverage_near", "names_missing", "bigrams", "passage", "names_near")

_PAIR = (
    "predicate_missing_share",
    "subject_missing_share",
    "name_missing_after",
    "name_missing_aligned",
    "numbers_missing",
    "figure_gap",
    "dates_missing",
    "dates_near",
    "siblings",
    "broader",
    "near_share",
    "negation_ours",
    "negation_theirs",
    "negation_both",
    "quantifier",
    "gap_mean",
    "here_least",
    "coverage_near",
    "log_claim",
    "denial",
    "denial_missing",
    "denial_name_missing",
    "denial_theirs",
    "conflicts",
    "doubt_figure",
    "doubt_place",
    "bigrams",
)
_SUMMARY = (
    "negation_ours",
    "quantifier",
    "names_found",
    "names_missing",
    "name_missing_after",
    "name_missing_aligned",
    "numbers_missing",
    "figure_missing",
    "figure_missing_aligned",
    "figure_gap",
    "slots_figure",
    "opposites",
    "opposites_aligned",
    "siblings",
    "near_share",
    "conflicts",
    "doubt_opposite",
    "doubt_figure",
    "doubt_modality",
    "doubt_third",
    "coverage_five",
    "denial_name_missing",
)

FEATURES = {
    "page_support": _PAGE,
    "page_about": _ABOUT,
    "pair_support": _PAIR,
    "pair_about": _ABOUT,
    "summary_support": _SUMMARY,
}
"""The features by regression."""

PENALTIES = {
    "page_support": 60.0,
    "page_about": 20.0,
    "pair_support": 12.0,
    "pair_about": 20.0,
    "summary_support": 120.0,
}
"""The L2 penalty by regression, on standardized features."""
