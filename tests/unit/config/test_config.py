"""What a user asked for -> settings."""

from __future__ import annotations

import pytest

from claimcheck.config import FailOn, Language, Settings, language_of


@pytest.mark.parametrize(("environment", "language"), [
    ({"LANG": "zh_CN.UTF-8"}, Language.ZH),
    ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, Language.EN),
    ({"LC_MESSAGES": "zh_TW", "LANG": "en_US"}, Language.ZH),
    ({"LANG": ""}, Language.EN),
    ({}, Language.EN),
])  # fmt: skip
def test_the_locale_names_the_language(environment: dict[str, str], language: Language) -> None:
    assert language_of(environment) is language


def test_defaults() -> None:
    settings = Settings()
    assert (settings.rules, settings.language, settings.fail_on, settings.max_warnings) == ((), None, FailOn.ERROR, None)
