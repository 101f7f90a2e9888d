import asyncio
from collections.abc import Callable
from dataclasses import field

import flet as ft


@ft.control
class Task(ft.Column):
    task_name: str = ""
    on_status_change: Callable[[], None] = field(default=lambda: None)
    on_delete: Callable[["Task"], None] = field(default=lambda task: None)

    def init(self):
        self.completed = False
        self.shown = ft.Checkbox(value=False, label=self.task_name, on_change=self.status_changed)
        self.edited = ft.TextField(expand=1)
        self.show_view = ft.Row(
            alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
            controls=[
                self.shown,
                ft.Row(
                    spacing=0,
                    controls=[
                        ft.Button("edit", tooltip="Edit To-Do", on_click=self.edit_clicked),
                        ft.Button("delete", on_click=self.delete_clicked),
                    ],
                ),
            ],
        )
        self.edit_view = ft.Row(visible=False, controls=[self.edited, ft.Button("save", on_click=self.save_clicked)])
        self.controls = [self.show_view, self.edit_view]

    def edit_clicked(self, e):
        self.edited.value = self.shown.label
        self.show_view.visible = False
        self.edit_view.visible = True
        self.update()

    def save_clicked(self, e):
        self.shown.label = self.edited.value
        self.show_view.visible = True
        self.edit_view.visible = False
        self.update()

    def status_changed(self, e):
        self.completed = self.shown.value
        self.on_status_change()

    def delete_clicked(self, e):
        self.on_delete(self)


@ft.control
class TodoApp(ft.Column):
    width: int = 600

    def init(self):
        self.new_task = ft.TextField(hint_text="What needs to be done?", expand=True)
        self.tasks = ft.Column()
        self.filter = "all"
        self.items_left = ft.Text("0 items left")
        self.controls = [
            ft.Row([ft.Text("Todos", theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM)]),
            ft.Row([self.new_task, ft.Button("add", on_click=self.add_clicked)]),
            ft.Row([ft.Button(name, data=name, on_click=self.filter_clicked) for name in ("all", "active")]),
            self.tasks,
            ft.Row(
                [
                    self.items_left,
                    ft.Button("clear", on_click=self.clear_clicked),
                    ft.Button("later", on_click=self.later_clicked),
                ]
            ),
        ]

    def before_update(self):
        left = 0
        for task in self.tasks.controls:
            task.visible = self.filter == "all" or not task.completed
            left += not task.completed
        self.items_left.value = f"{left} item(s) left"

    def add_clicked(self, e):
        if self.new_task.value:
            task = Task(task_name=self.new_task.value, on_status_change=self.update, on_delete=self.delete_task)
            self.tasks.controls.append(task)
            self.new_task.value = ""
            self.update()

    def delete_task(self, task):
        self.tasks.controls.remove(task)
        self.update()

    def filter_clicked(self, e):
        self.filter = e.control.data
        self.update()

    async def later_clicked(self):
        await asyncio.sleep(0.05)
        self.filter = "active"

    def clear_clicked(self, e):
        for task in self.tasks.controls[:]:
            if task.completed:
                self.delete_task(task)


def main(page: ft.Page):
    page.title = "ToDo App"
    page.horizontal_alignment = ft.CrossAxisAlignment.CENTER
    page.scroll = ft.ScrollMode.ADAPTIVE
    page.add(TodoApp())


ft.run(main)
