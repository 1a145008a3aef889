"""What was lent, paid back and is still owed."""

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("先后两次借款，首笔12万元，又借8万元，已归还5万元，尚欠15万元。", 1),
        ("先后三次借款，首笔12万元，又借8万元，已归还5万元，尚欠15万元。", 0),
        ("先后两次借款，首笔12万元，又借8万元，尚欠20万元。", 0),
        ("先后两次借款，首笔12万元，又借8万元，卖车得款9万元，已归还5万元，尚欠15万元。", 0),
    ],
)
def test_loans_as_many_as_counted(text: str, found: int) -> None:
    assert len([link for link in links(text, "flow") if link.readings[0].name == "debt"]) == found
