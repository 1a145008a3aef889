"""Layout: sentences, clauses, brackets and headings of real shapes of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.document import Document, Layout
from claimcheck.text import lay_out


def layout(text: str) -> Layout:
    return lay_out(Document("a.txt", text, text))


def clauses(text: str) -> list[str]:
    return [clause.span.of(text) for clause in layout(text).clauses]


def test_brackets_hang_below_the_clause_before_them() -> None:
    text = "新增31例（甲市18例、乙市13例），均已隔离。"
    made = layout(text)
    assert clauses(text) == ["新增31例", "甲市18例、乙市13例", "均已隔离"]
    assert [clause.bracket for clause in made.clauses] == [0, 1, 0]
    assert made.brackets[1].span.of(text) == "甲市18例、乙市13例"


def test_a_stop_inside_brackets_does_not_end_the_sentence() -> None:
    made = layout("计划（草案。二稿）已通过。明年实行。")
    assert [clause.sentence for clause in made.clauses] == [0, 0, 0, 0, 1]


def test_an_open_bracket_ends_with_its_line() -> None:
    made = layout("共12人（男5人\n另有3人")
    assert [clause.bracket for clause in made.clauses] == [0, 1, 0]


def test_a_short_line_without_a_stop_is_a_heading_of_what_follows() -> None:
    made = layout("客流创新高\n今天发送旅客900万人次。\n明天预计更多。")
    assert [sentence.heading for sentence in made.sentences] == [True, False, False]
    assert [sentence.section for sentence in made.sentences] == [0, 0, 0]
    assert [sentence.paragraph for sentence in made.sentences] == [0, 1, 2]


def test_a_bracketed_title_stands_over_the_rest_of_its_line() -> None:
    made = layout("【销量增长两成】公司公布数据，销量为12万辆。")
    assert [sentence.heading for sentence in made.sentences] == [True, False]


def test_the_last_line_is_no_heading() -> None:
    assert not layout("正文在此。\n记者张三").sentences[-1].heading


@given(st.text(alphabet="甲乙1，。；（）【】\n 、.5", max_size=60))
def test_clauses_keep_order_and_stay_inside_their_sentences(text: str) -> None:
    made = layout(text)
    spans = [clause.span for clause in made.clauses]
    assert spans == sorted(spans)
    for clause in made.clauses:
        assert 0 <= clause.sentence < len(made.sentences)
        assert made.sentences[clause.sentence].span.covers(clause.span)
        assert clause.span.of(text).strip()


@pytest.mark.parametrize("offset", [0, 3, 9])
def test_clause_at_finds_the_clause_of_an_offset(offset: int) -> None:
    text = "甲厂三千人，乙厂九人。"
    made = layout(text)
    found = made.clause_at(offset)
    assert found.span.start <= offset
