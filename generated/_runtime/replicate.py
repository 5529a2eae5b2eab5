# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The operations of Replicate's API, as specs/overlays/replicate.yaml describes them.

A client of a model adds what is the model's own: the classes of its request and its predictions.
tests/render/test_replicate.py compares the requests with those of a client that has them to itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, Generic, NamedTuple

from . import (
    arguments,
    checks,
    creation,
    envelope,
    formats,
    patterns,
    refusals,
    responses,
    uploads,
    webhooks,
)
from .envelope import PredictionPage, Source
from .formats import Unparsed
from .operations import Create, Operations, P
from .requests import Request
from .responses import Response

BASE_URL: Final = "https://api.replicate.com/v1"

_SECURITY: Final = (("bearerAuth",),)
_ERRORS: Final = {"default": envelope.decode_problem}

_check_prefer = partial(checks.string, pattern=patterns.Pattern("^wait(=([1-9]|[1-5][0-9]|60))?$"))
_check_cancel_after = partial(
    checks.string,
    pattern=patterns.Pattern("^([0-9]+s?|[0-9]+m([0-9]+s)?|[0-9]+h([0-9]+m)?([0-9]+s)?)$"),
)


class Api(NamedTuple, Generic[P]):
    """The operations for one version of a model, as pure functions.

    `model` is its name, `owner/name`. `body` makes a request of a field each, `encode` checks it,
    and `decode` reads a prediction. `fields` maps the server's names of inputs to the client's,
    where they differ.
    """

    model: str
    version: str
    body: Callable[..., object]
    encode: Callable[[object, checks.Violations, str], dict[str, Any]]
    decode: Callable[[Any, str], P]
    fields: Mapping[str, str] = refusals.NO_NAMES

    @property
    def operations(self) -> Operations[P]:
        """What running the model needs of them."""
        return Operations(
            get=build_get_prediction,
            cancel=build_cancel_prediction,
            list=build_list_predictions,
            parse=self.parse_prediction,
            parse_page=parse_list_predictions,
            model=self.model,
        )

    def create(self, given: object, version: str, deployment: str | None = None) -> Create:
        """Return what builds the request that runs this version, or a deployment."""
        body = self.body(input=given, version=version)
        return partial(self.build_create_prediction, body=body, deployment=deployment)

    def build_create_prediction(
        self,
        *,
        body: object,
        deployment: str | None = None,
        prefer: str | None = None,
        cancel_after: str | None = None,
    ) -> Request:
        """Build `POST /predictions`, or raise InvalidInput.

        A deployment, and a model that does not show its versions, have a path of their own, and no
        version in the body.
        """
        found = checks.Violations()
        header_fields: dict[str, str] = {}
        if prefer is not None:
            arguments.header(header_fields, "Prefer", prefer, found, _check_prefer, at="prefer")
        if cancel_after is not None:
            arguments.header(
                header_fields,
                "Cancel-After",
                cancel_after,
                found,
                _check_cancel_after,
                at="cancel_after",
            )
        payload = self.encode(body, found, "")
        path, payload = creation.placed(
            payload, found, deployment, model=self.model, version=self.version
        )
        found.raise_if_any("create_prediction")
        return Request(
            method="POST",
            path=path,
            headers=header_fields,
            content=uploads.json_body(payload),
            content_type="application/json",
            security=_SECURITY,
        )

    def parse_prediction(self, response: Response) -> P:
        """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
        refusals.raise_for_status(response, _ERRORS, self.fields)
        return responses.json(response, self.decode)

    def parse_own(self, response: Response) -> P:
        """Do as `parse_prediction`, but raise OtherModel for a prediction of another model."""
        return creation.own(self.parse_prediction, response, self.model)

    def parse_webhook(self, body: bytes | str) -> P:
        """Decode a webhook, or raise DecodeError; check it first with `verify_webhook`."""
        return webhooks.parse(body, self.decode)


def build_list_predictions(
    *,
    cursor: str | None = None,
    created_after: dt.datetime | Unparsed | None = None,
    created_before: dt.datetime | Unparsed | None = None,
    source: Source | None = None,
) -> Request:
    """Build `GET /predictions`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "cursor", cursor, found, checks.string)
    arguments.query(query_pairs, "created_after", created_after, found, formats.check_date_time)
    arguments.query(query_pairs, "created_before", created_before, found, formats.check_date_time)
    arguments.query(query_pairs, "source", source, found, envelope.encode_source)
    found.raise_if_any("list_predictions")
    return Request(method="GET", path="/predictions", query=tuple(query_pairs), security=_SECURITY)


def parse_list_predictions(response: Response) -> PredictionPage:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    refusals.raise_for_status(response, _ERRORS)
    return responses.json(response, envelope.decode_prediction_page)


def build_get_prediction(prediction_id: str) -> Request:
    """Build `GET /predictions/{prediction_id}`, or raise InvalidInput."""
    return _on("GET", prediction_id, "", "get_prediction")


def build_cancel_prediction(prediction_id: str) -> Request:
    """Build `POST /predictions/{prediction_id}/cancel`, or raise InvalidInput."""
    return _on("POST", prediction_id, "/cancel", "cancel_prediction")


def _on(method: str, prediction_id: str, action: str, operation: str) -> Request:
    """Build the request of an operation on one prediction."""
    found = checks.Violations()
    part = arguments.path("prediction_id", prediction_id, found, checks.string)
    found.raise_if_any(operation)
    return Request(method=method, path=f"/predictions/{part}{action}", security=_SECURITY)
