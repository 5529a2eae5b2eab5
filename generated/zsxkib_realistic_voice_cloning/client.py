# Made by Pitchpipe from specs/zsxkib_realistic-voice-cloning.yaml and its overlays. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate zsxkib_realistic_voice_cloning`.
"""Client and AsyncClient for zsxkib/realistic-voice-cloning."""

from __future__ import annotations

from collections.abc import Callable

from .._runtime import replicate, replicate_clients, streams
from .._runtime.uploads import FileInput
from . import _codec as codec
from .models import (
    CreatePredictionRequest,
    Input,
    Output,
    OutputFormat,
    PitchChange,
    PitchDetectionAlgorithm,
    Prediction,
    RvcModel,
)

BASE_URL = replicate.BASE_URL
MODEL = "zsxkib/realistic-voice-cloning"
VERSION = "0a9c7c558af4c0f20667c1bd1260ce32a2879944a0b9e44e1398660c077b1550"
API = replicate.Api(
    model=MODEL,
    version=VERSION,
    body=CreatePredictionRequest,
    encode=codec.encode_create_prediction_request,
    decode=codec.decode_prediction,
)
parse_webhook = API.parse_webhook


class Client(replicate_clients.ReplicateClient[Input, Output, Prediction]):
    """One method for each operation of the spec; a context manager."""

    _api = API

    def run(
        self,
        *,
        backup_vocals_volume_change: float | None = None,
        crepe_hop_length: int | None = None,
        custom_rvc_model_download_url: str | None = None,
        filter_radius: int | None = None,
        index_rate: float | None = None,
        instrumental_volume_change: float | None = None,
        main_vocals_volume_change: float | None = None,
        output_format: OutputFormat | None = None,
        pitch_change: PitchChange | None = None,
        pitch_change_all: float | None = None,
        pitch_detection_algorithm: PitchDetectionAlgorithm | None = None,
        protect: float | None = None,
        reverb_damping: float | None = None,
        reverb_dryness: float | None = None,
        reverb_size: float | None = None,
        reverb_wetness: float | None = None,
        rms_mix_rate: float | None = None,
        rvc_model: RvcModel | None = None,
        song_input: FileInput | None = None,
        deployment: str | None = None,
        version: str = VERSION,
        timeout: float | None = None,
        cancel_on_timeout: bool = True,
        on_progress: Callable[[Prediction], object] | None = None,
    ) -> Output:
        """Run the model, wait until it has ended, and return its output.

        Raise PredictionFailed, PredictionCanceled or PredictionAborted, or PredictionTimedOut
        after `timeout` seconds (default: an hour); all have the `prediction`. The prediction is
        canceled when the call is interrupted, and after the timeout unless `cancel_on_timeout` is
        False. `on_progress` is called with every state of the prediction that is received.

        `deployment` names a deployment of this model, `owner/name`, to run instead of `version`.

        backup_vocals_volume_change: Control volume of backup AI vocals. Default: 0.
        crepe_hop_length: When `pitch_detection_algo` is set to `mangio-crepe`, this controls how
            often it checks for pitch changes in milliseconds. Lower values lead to longer
            conversions and higher risk of voice cracks, but better pitch accuracy. Default: 128.
        custom_rvc_model_download_url: URL to download a custom RVC model. If provided, the model
            will be downloaded (if it doesn't already exist) and used for prediction, regardless of
            the 'rvc_model' value.
        filter_radius: If >=3: apply median filtering median filtering to the harvested pitch
            results. From 0 to 7. Default: 3.
        index_rate: Control how much of the AI's accent to leave in the vocals. From 0 to 1.
            Default: 0.5.
        instrumental_volume_change: Control volume of the background music/instrumentals.
            Default: 0.
        main_vocals_volume_change: Control volume of main AI vocals. Use -3 to decrease the
            volume by 3 decibels, or 3 to increase the volume by 3 decibels. Default: 0.
        output_format: wav for best quality and large file size, mp3 for decent quality and small
            file size. Default: 'mp3'.
        pitch_change: Adjust pitch of AI vocals. Options: `no-change`, `male-to-female`,
            `female-to-male`. Default: 'no-change'.
        pitch_change_all: Change pitch/key of background music, backup vocals and AI vocals in
            semitones. Reduces sound quality slightly. Default: 0.
        pitch_detection_algorithm: Best option is rmvpe (clarity in vocals), then mangio-crepe
            (smoother vocals). Default: 'rmvpe'.
        protect: Control how much of the original vocals' breath and voiceless consonants to
            leave in the AI vocals. Set 0.5 to disable. From 0 to 0.5. Default: 0.33.
        reverb_damping: Absorption of high frequencies in the reverb. From 0 to 1. Default: 0.7.
        reverb_dryness: Level of AI vocals without reverb. From 0 to 1. Default: 0.8.
        reverb_size: The larger the room, the longer the reverb time. From 0 to 1. Default: 0.15.
        reverb_wetness: Level of AI vocals with reverb. From 0 to 1. Default: 0.2.
        rms_mix_rate: Control how much to use the original vocal's loudness (0) or a fixed
            loudness (1). From 0 to 1. Default: 0.25.
        rvc_model: RVC model for a specific voice. If using a custom model, this should match the
            name of the downloaded model. If a 'custom_rvc_model_download_url' is provided, this
            will be automatically set to the name of the downloaded model. Default: 'Squidward'.
        song_input: Upload your audio file here. A file.
        """
        given = Input(
            backup_vocals_volume_change=backup_vocals_volume_change,
            crepe_hop_length=crepe_hop_length,
            custom_rvc_model_download_url=custom_rvc_model_download_url,
            filter_radius=filter_radius,
            index_rate=index_rate,
            instrumental_volume_change=instrumental_volume_change,
            main_vocals_volume_change=main_vocals_volume_change,
            output_format=output_format,
            pitch_change=pitch_change,
            pitch_change_all=pitch_change_all,
            pitch_detection_algorithm=pitch_detection_algorithm,
            protect=protect,
            reverb_damping=reverb_damping,
            reverb_dryness=reverb_dryness,
            reverb_size=reverb_size,
            reverb_wetness=reverb_wetness,
            rms_mix_rate=rms_mix_rate,
            rvc_model=rvc_model,
            song_input=song_input,
        )
        return self._run(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout, on_progress
        )

    def stream(
        self,
        *,
        backup_vocals_volume_change: float | None = None,
        crepe_hop_length: int | None = None,
        custom_rvc_model_download_url: str | None = None,
        filter_radius: int | None = None,
        index_rate: float | None = None,
        instrumental_volume_change: float | None = None,
        main_vocals_volume_change: float | None = None,
        output_format: OutputFormat | None = None,
        pitch_change: PitchChange | None = None,
        pitch_change_all: float | None = None,
        pitch_detection_algorithm: PitchDetectionAlgorithm | None = None,
        protect: float | None = None,
        reverb_damping: float | None = None,
        reverb_dryness: float | None = None,
        reverb_size: float | None = None,
        reverb_wetness: float | None = None,
        rms_mix_rate: float | None = None,
        rvc_model: RvcModel | None = None,
        song_input: FileInput | None = None,
        deployment: str | None = None,
        version: str = VERSION,
        timeout: float | None = None,
        cancel_on_timeout: bool = True,
    ) -> streams.Stream[Prediction]:
        """Run the model, and yield its output and logs while it runs.

        Yield OutputEvent, LogsEvent and, at the end, DoneEvent. Nothing is sent before the first
        event is requested. Use the stream in a `with` statement: leaving it early cancels the
        prediction. Inputs, options and errors are those of `run`.
        """
        given = Input(
            backup_vocals_volume_change=backup_vocals_volume_change,
            crepe_hop_length=crepe_hop_length,
            custom_rvc_model_download_url=custom_rvc_model_download_url,
            filter_radius=filter_radius,
            index_rate=index_rate,
            instrumental_volume_change=instrumental_volume_change,
            main_vocals_volume_change=main_vocals_volume_change,
            output_format=output_format,
            pitch_change=pitch_change,
            pitch_change_all=pitch_change_all,
            pitch_detection_algorithm=pitch_detection_algorithm,
            protect=protect,
            reverb_damping=reverb_damping,
            reverb_dryness=reverb_dryness,
            reverb_size=reverb_size,
            reverb_wetness=reverb_wetness,
            rms_mix_rate=rms_mix_rate,
            rvc_model=rvc_model,
            song_input=song_input,
        )
        return self._stream(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout
        )


class AsyncClient(replicate_clients.AsyncReplicateClient[Input, Output, Prediction]):
    """One method for each operation of the spec; an async context manager."""

    _api = API

    async def run(
        self,
        *,
        backup_vocals_volume_change: float | None = None,
        crepe_hop_length: int | None = None,
        custom_rvc_model_download_url: str | None = None,
        filter_radius: int | None = None,
        index_rate: float | None = None,
        instrumental_volume_change: float | None = None,
        main_vocals_volume_change: float | None = None,
        output_format: OutputFormat | None = None,
        pitch_change: PitchChange | None = None,
        pitch_change_all: float | None = None,
        pitch_detection_algorithm: PitchDetectionAlgorithm | None = None,
        protect: float | None = None,
        reverb_damping: float | None = None,
        reverb_dryness: float | None = None,
        reverb_size: float | None = None,
        reverb_wetness: float | None = None,
        rms_mix_rate: float | None = None,
        rvc_model: RvcModel | None = None,
        song_input: FileInput | None = None,
        deployment: str | None = None,
        version: str = VERSION,
        timeout: float | None = None,
        cancel_on_timeout: bool = True,
        on_progress: Callable[[Prediction], object] | None = None,
    ) -> Output:
        """Run the model, wait until it has ended, and return its output.

        Raise PredictionFailed, PredictionCanceled or PredictionAborted, or PredictionTimedOut
        after `timeout` seconds (default: an hour); all have the `prediction`. The prediction is
        canceled when the call is interrupted, and after the timeout unless `cancel_on_timeout` is
        False. `on_progress` is called with every state of the prediction that is received.

        `deployment` names a deployment of this model, `owner/name`, to run instead of `version`.

        backup_vocals_volume_change: Control volume of backup AI vocals. Default: 0.
        crepe_hop_length: When `pitch_detection_algo` is set to `mangio-crepe`, this controls how
            often it checks for pitch changes in milliseconds. Lower values lead to longer
            conversions and higher risk of voice cracks, but better pitch accuracy. Default: 128.
        custom_rvc_model_download_url: URL to download a custom RVC model. If provided, the model
            will be downloaded (if it doesn't already exist) and used for prediction, regardless of
            the 'rvc_model' value.
        filter_radius: If >=3: apply median filtering median filtering to the harvested pitch
            results. From 0 to 7. Default: 3.
        index_rate: Control how much of the AI's accent to leave in the vocals. From 0 to 1.
            Default: 0.5.
        instrumental_volume_change: Control volume of the background music/instrumentals.
            Default: 0.
        main_vocals_volume_change: Control volume of main AI vocals. Use -3 to decrease the
            volume by 3 decibels, or 3 to increase the volume by 3 decibels. Default: 0.
        output_format: wav for best quality and large file size, mp3 for decent quality and small
            file size. Default: 'mp3'.
        pitch_change: Adjust pitch of AI vocals. Options: `no-change`, `male-to-female`,
            `female-to-male`. Default: 'no-change'.
        pitch_change_all: Change pitch/key of background music, backup vocals and AI vocals in
            semitones. Reduces sound quality slightly. Default: 0.
        pitch_detection_algorithm: Best option is rmvpe (clarity in vocals), then mangio-crepe
            (smoother vocals). Default: 'rmvpe'.
        protect: Control how much of the original vocals' breath and voiceless consonants to
            leave in the AI vocals. Set 0.5 to disable. From 0 to 0.5. Default: 0.33.
        reverb_damping: Absorption of high frequencies in the reverb. From 0 to 1. Default: 0.7.
        reverb_dryness: Level of AI vocals without reverb. From 0 to 1. Default: 0.8.
        reverb_size: The larger the room, the longer the reverb time. From 0 to 1. Default: 0.15.
        reverb_wetness: Level of AI vocals with reverb. From 0 to 1. Default: 0.2.
        rms_mix_rate: Control how much to use the original vocal's loudness (0) or a fixed
            loudness (1). From 0 to 1. Default: 0.25.
        rvc_model: RVC model for a specific voice. If using a custom model, this should match the
            name of the downloaded model. If a 'custom_rvc_model_download_url' is provided, this
            will be automatically set to the name of the downloaded model. Default: 'Squidward'.
        song_input: Upload your audio file here. A file.
        """
        given = Input(
            backup_vocals_volume_change=backup_vocals_volume_change,
            crepe_hop_length=crepe_hop_length,
            custom_rvc_model_download_url=custom_rvc_model_download_url,
            filter_radius=filter_radius,
            index_rate=index_rate,
            instrumental_volume_change=instrumental_volume_change,
            main_vocals_volume_change=main_vocals_volume_change,
            output_format=output_format,
            pitch_change=pitch_change,
            pitch_change_all=pitch_change_all,
            pitch_detection_algorithm=pitch_detection_algorithm,
            protect=protect,
            reverb_damping=reverb_damping,
            reverb_dryness=reverb_dryness,
            reverb_size=reverb_size,
            reverb_wetness=reverb_wetness,
            rms_mix_rate=rms_mix_rate,
            rvc_model=rvc_model,
            song_input=song_input,
        )
        return await self._run(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout, on_progress
        )

    def stream(
        self,
        *,
        backup_vocals_volume_change: float | None = None,
        crepe_hop_length: int | None = None,
        custom_rvc_model_download_url: str | None = None,
        filter_radius: int | None = None,
        index_rate: float | None = None,
        instrumental_volume_change: float | None = None,
        main_vocals_volume_change: float | None = None,
        output_format: OutputFormat | None = None,
        pitch_change: PitchChange | None = None,
        pitch_change_all: float | None = None,
        pitch_detection_algorithm: PitchDetectionAlgorithm | None = None,
        protect: float | None = None,
        reverb_damping: float | None = None,
        reverb_dryness: float | None = None,
        reverb_size: float | None = None,
        reverb_wetness: float | None = None,
        rms_mix_rate: float | None = None,
        rvc_model: RvcModel | None = None,
        song_input: FileInput | None = None,
        deployment: str | None = None,
        version: str = VERSION,
        timeout: float | None = None,
        cancel_on_timeout: bool = True,
    ) -> streams.AsyncStream[Prediction]:
        """Run the model, and yield its output and logs while it runs.

        Yield OutputEvent, LogsEvent and, at the end, DoneEvent. Nothing is sent before the first
        event is requested. Use the stream in a `with` statement: leaving it early cancels the
        prediction. Inputs, options and errors are those of `run`.
        """
        given = Input(
            backup_vocals_volume_change=backup_vocals_volume_change,
            crepe_hop_length=crepe_hop_length,
            custom_rvc_model_download_url=custom_rvc_model_download_url,
            filter_radius=filter_radius,
            index_rate=index_rate,
            instrumental_volume_change=instrumental_volume_change,
            main_vocals_volume_change=main_vocals_volume_change,
            output_format=output_format,
            pitch_change=pitch_change,
            pitch_change_all=pitch_change_all,
            pitch_detection_algorithm=pitch_detection_algorithm,
            protect=protect,
            reverb_damping=reverb_damping,
            reverb_dryness=reverb_dryness,
            reverb_size=reverb_size,
            reverb_wetness=reverb_wetness,
            rms_mix_rate=rms_mix_rate,
            rvc_model=rvc_model,
            song_input=song_input,
        )
        return self._stream(
            self._api.create(given, version, deployment), timeout, cancel_on_timeout
        )
