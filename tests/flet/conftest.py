import pytest


def pytest_itemcollected(item: pytest.Item) -> None:
    # flet warns of its own deprecated properties, which are compared too.
    item.add_marker(pytest.mark.filterwarnings(r"ignore:.* since version .*:DeprecationWarning"))
