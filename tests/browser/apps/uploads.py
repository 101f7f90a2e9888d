"""Picks a file, and has the browser upload it; with `--mounted`, mounted in Starlette below /desk/app."""

import sys
import tempfile
from pathlib import Path

import reactive as ft

FOLDER = Path(tempfile.mkdtemp(prefix="reactree-uploads-"))


def main(page: ft.Page):
    told = ft.signal("nothing yet")
    progress = []

    def uploading(event):
        progress.append(event.progress)
        if event.error:
            told.value = f"failed: {event.error}"
        elif event.progress == 1:
            told.value = f"done: {progress[0]} to {progress[-1]}, rising {progress == sorted(progress)}"

    async def pick(method):
        files = await picker.pick_files()
        address = page.get_upload_url(f"in/{files[0].name}", 60)
        if method == "forged":
            address = address[:-6] + "forged"
        await picker.upload([ft.FilePickerUploadFile(upload_url=address, id=files[0].id, method="PUT")])

    picker = ft.FilePicker(on_upload=uploading)
    page.services.append(picker)
    page.add(
        ft.Text(f"folder: {FOLDER}"),
        ft.Text(lambda: f"upload: {told()}"),
        ft.Text(f"at: {page.url}"),
        ft.Button("Upload", on_click=lambda: page.run_task(pick, "plain")),
        ft.Button("Upload forged", on_click=lambda: page.run_task(pick, "forged")),
        ft.TextField(label="name"),
    )


if "--mounted" in sys.argv:
    import os

    import uvicorn
    from starlette.applications import Starlette
    from starlette.routing import Mount

    desk = ft.asgi_app(main, upload_dir=FOLDER)
    outer = Starlette(routes=[Mount("/desk/app", desk)], lifespan=desk.lifespan)
    try:
        uvicorn.run(outer, port=int(os.environ["REACTREE_PORT"]), log_level="warning", ws="websockets-sansio")
    except KeyboardInterrupt:
        pass
else:
    ft.run(main, upload_dir=FOLDER)
