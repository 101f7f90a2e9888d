"""A menu of all dashboards, in one program: each has a card on the start page, and an address of its own."""

import sys
from collections.abc import Callable
from pathlib import Path

import attrs

sys.path.append(str(Path(__file__).parents[1]))  # the progress dashboard is one folder up

from dashboard import Dashboard
from job_board import JobBoard
from market import Market
from system_monitor import SystemMonitor
from team_poll import TeamPoll

import reactive as ft


@attrs.frozen
class Entry:
    """A dashboard in the menu."""

    path: str
    title: str
    words: str
    icon: ft.IconData
    color: str
    shown: Callable[[], ft.Control]


ENTRIES = [
    Entry(
        "system",
        "System",
        "This machine: load, memory, processes.",
        ft.Icons.MONITOR_HEART,
        ft.Colors.BLUE,
        SystemMonitor,
    ),
    Entry(
        "jobs",
        "Jobs",
        "Packages being compressed: pause, cancel, retry.",
        ft.Icons.VIEW_KANBAN,
        ft.Colors.DEEP_PURPLE,
        JobBoard,
    ),
    Entry(
        "market", "Market", "500 instruments, 800 trades a second.", ft.Icons.SHOW_CHART, ft.Colors.GREEN_700, Market
    ),
    Entry("poll", "Team poll", "Vote, and see who else is here.", ft.Icons.HOW_TO_VOTE, ft.Colors.INDIGO, TeamPoll),
    Entry(
        "progress", "Progress", "Threads at work, each with its bar.", ft.Icons.DOWNLOADING, ft.Colors.TEAL, Dashboard
    ),
]


def card(entry: Entry) -> ft.Control:
    badge = ft.Container(
        ft.Icon(entry.icon, color=ft.Colors.WHITE),
        width=48,
        height=48,
        border_radius=12,
        bgcolor=entry.color,
        alignment=ft.Alignment.CENTER,
    )
    words = [
        ft.Text(entry.title, size=18, weight=ft.FontWeight.W_600),
        ft.Text(entry.words, color=ft.Colors.ON_SURFACE_VARIANT),
    ]
    return ft.Container(
        ft.Row([badge, ft.Column(words, spacing=2, expand=True), ft.Icon(ft.Icons.CHEVRON_RIGHT)], spacing=16),
        col={"xs": 12, "sm": 6},
        padding=20,
        border_radius=16,
        bgcolor=ft.Colors.SURFACE_CONTAINER,
        ink=True,
        on_click=lambda: ft.context.page.navigate(f"/{entry.path}"),
    )


@ft.component
def Menu() -> ft.Control:  # noqa: N802 - components are named like controls
    column = ft.Column(
        [
            ft.Text("Dashboards", size=32, weight=ft.FontWeight.W_600),
            ft.Text(
                "Small programs that have something live to show. Nobody in them updates the page.",
                size=16,
                color=ft.Colors.ON_SURFACE_VARIANT,
            ),
            ft.ResponsiveRow([card(entry) for entry in ENTRIES], spacing=16, run_spacing=16),
        ],
        spacing=16,
        width=840,
    )
    return ft.Column(
        [ft.Container(column, padding=24)],
        scroll=ft.ScrollMode.AUTO,
        expand=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )


def framed(entry: Entry) -> Callable[[], ft.Control]:
    """A dashboard below a bar that leads back to the menu."""

    @ft.component
    def Framed() -> ft.Control:  # noqa: N802
        back = ft.IconButton(
            ft.Icons.ARROW_BACK, tooltip="All dashboards", on_click=lambda: ft.context.page.navigate("/")
        )
        bar = ft.Container(
            ft.Row([back, ft.Icon(entry.icon, color=entry.color), ft.Text(entry.title, size=18)], spacing=12),
            padding=8,
            bgcolor=ft.Colors.SURFACE_CONTAINER,
        )
        return ft.Column([bar, ft.Container(entry.shown(), padding=16, expand=True)], spacing=0, expand=True)

    return Framed


ROUTES = [ft.Route(index=True, component=Menu), *(ft.Route(it.path, component=framed(it)) for it in ENTRIES)]


@ft.component
def Dashboards() -> ft.Control:  # noqa: N802
    return ft.Router(ROUTES, not_found=Menu)


def main(page: ft.Page) -> None:
    page.title = "Dashboards"
    page.theme = page.dark_theme = ft.Theme(color_scheme_seed=ft.Colors.INDIGO)
    page.padding = 0
    page.render(Dashboards)


if __name__ == "__main__":
    ft.run(main)
