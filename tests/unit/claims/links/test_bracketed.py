"""Values in the bracket after a name that is told twice."""

from tests.reading import links, players

KIND = "same-fact"


def test_a_dose_with_its_digits_swapped() -> None:
    (found,) = links("小鼠腹腔注射链脲佐菌素（150mg/kg）建立模型。与对照组比较，链脲佐菌素（105mg/kg）可使血糖升高。", KIND)
    assert players(found) == {"first": ["150mg/kg"], "second": ["105mg/kg"]}


def test_a_conclusion_with_another_dose() -> None:
    (found,) = links("采用脉冲电场（20kV/cm）处理果汁，菌落数下降。由此可见，脉冲电场（40kV/cm）能保持果汁品质。", KIND)
    assert players(found) == {"first": ["20kV"], "second": ["40kV"]}


def test_two_doses_in_one_sentence_are_two_groups() -> None:
    text = "处理1喷施赤霉素(50mg/L)，处理2喷施赤霉素(100mg/L)。结果赤霉素(100mg/L)效果最好。"
    assert links(text, KIND) == []


def test_low_and_high_doses_are_two() -> None:
    assert links("试验设低剂量组(10mg/kg)。由此可见，高剂量组(20mg/kg)效果更好。", KIND) == []
