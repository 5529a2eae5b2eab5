"""A FastAPI service with what clients of such services meet: its document is FastAPI's own."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterable
from datetime import date
from typing import Annotated, Literal

from fastapi import FastAPI, File, Form, Header, HTTPException, Query, Response, UploadFile
from fastapi.responses import PlainTextResponse, StreamingResponse
from fastapi.sse import EventSourceResponse
from pydantic import BaseModel, Field


class Circle(BaseModel):
    kind: Literal["circle"]
    radius: float = Field(gt=0)


class Square(BaseModel):
    kind: Literal["square"]
    side: float = Field(gt=0)


class Group(BaseModel):
    kind: Literal["group"]
    shapes: list[Annotated[Circle | Square, Field(discriminator="kind")]]


Shape = Annotated[Circle | Square | Group, Field(discriminator="kind")]


class Drawing(BaseModel):
    title: str = Field(min_length=1, max_length=40)
    shapes: list[Shape]
    notes: dict[str, str] | None = None


class Account(BaseModel):
    """What is stored: the password is only sent, the number only comes back."""

    name: str
    born: date | None = None
    password: str = Field(json_schema_extra={"writeOnly": True})
    number: int = Field(0, json_schema_extra={"readOnly": True})


class Received(BaseModel):
    """What arrived of a file."""

    name: str | None
    media_type: str | None
    size: int
    sha256: str


class Tick(BaseModel):
    count: int
    word: str


app = FastAPI(title="Contract", version="1")


async def received(file: UploadFile) -> Received:
    """Describe a file that was sent."""
    content = await file.read()
    return Received(
        name=file.filename,
        media_type=file.content_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )


@app.post("/drawings", operation_id="create_drawing", status_code=201)
async def create_drawing(drawing: Drawing, response: Response) -> Drawing:
    response.headers["Location"] = f"/drawings/{drawing.title}"
    return drawing


@app.post("/shapes", operation_id="echo_shape")
async def echo_shape(shape: Shape) -> Shape:
    return shape


@app.post("/accounts", operation_id="create_account", response_model_exclude={"password"})
async def create_account(account: Account) -> Account:
    return account.model_copy(update={"number": 7})


@app.post("/uploads", operation_id="upload")
async def upload(
    file: UploadFile,
    title: Annotated[str, Form()],
    page: Annotated[int, Form()] = 1,
    thumbnail: Annotated[UploadFile | None, File()] = None,
) -> dict[str, Received | str | int | None]:
    small = None if thumbnail is None else await received(thumbnail)
    return {"file": await received(file), "title": title, "page": page, "thumbnail": small}


@app.post("/uploads/many", operation_id="upload_many")
async def upload_many(files: list[UploadFile]) -> list[Received]:
    return [await received(file) for file in files]


@app.post("/login", operation_id="login")
async def login(
    username: Annotated[str, Form()],
    password: Annotated[str, Form()],
    scope: Annotated[list[str] | None, Form()] = None,
) -> dict[str, str]:
    if password != "right":  # noqa: S105  the service's own
        raise HTTPException(401, "wrong password")
    return {"user": username, "scope": " ".join(scope or ())}


@app.get("/search", operation_id="search")
async def search(
    tag: Annotated[list[str], Query()],
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
    exact: bool = False,
    x_trace: Annotated[str | None, Header()] = None,
) -> dict[str, list[str] | int | bool | str | None]:
    return {"tag": tag, "limit": limit, "exact": exact, "trace": x_trace}


@app.get("/items/{item_id:path}", operation_id="get_item", responses={404: {"model": Tick}})
async def get_item(item_id: str) -> str:
    return item_id


@app.get("/report", operation_id="report", response_class=PlainTextResponse)
async def report() -> str:
    return "größer"


@app.get(
    "/picture",
    operation_id="picture",
    response_class=StreamingResponse,
    responses={200: {"content": {"image/png": {"schema": {"type": "string", "format": "binary"}}}}},
)
async def picture() -> StreamingResponse:
    return StreamingResponse(iter([b"\x89PNG", b"\x00" * 10]), media_type="image/png")


@app.delete("/drawings/{title}", operation_id="delete_drawing", status_code=204)
async def delete_drawing(title: str) -> None:
    return


@app.get("/ticks", operation_id="ticks", response_class=EventSourceResponse)
async def ticks(count: int = 3) -> AsyncIterable[Tick]:
    for number in range(count):
        yield Tick(count=number, word="tick\n" * number)
