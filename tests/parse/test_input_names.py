"""What inputs are called in Python: every name of public models that Python would spell otherwise.

The rule is that of docs/calling-models.md. Each row is of a real model.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from pitchpipe.config import ClientConfig
from pitchpipe.model.model_schema import ModelSchema
from pitchpipe.model.reference import Reference
from pitchpipe.model.spec import make_overlay, make_spec
from pitchpipe.model.yaml_text import to_yaml
from pitchpipe.pipeline import render_client, render_shared
from pitchpipe.resources import SHARED_OVERLAY, specs_dir
from tests.support.golden import import_client

# In small letters, with an underscore before each word.
SPELT = {
    "ALIGN": "align",
    "ARUCO_CM": "aruco_cm",
    "ARUCO_PX": "aruco_px",
    "CLASSES": "classes",
    "CONTINUE": "continue_",
    "CONTINUE_READ_PATH": "continue_read_path",
    "CONTINUE_WRITE_PATH": "continue_write_path",
    "DATES_PATH": "dates_path",
    "DAYS": "days",
    "DISTANCE": "distance",
    "Denoise_Classifier_Free_Guidence_Scale": "denoise_classifier_free_guidence_scale",
    "DiT_resolution": "di_t_resolution",
    "FAST": "fast",
    "First_Estimation_in_Average_T_G": "first_estimation_in_average_t_g",
    "First_Estimation_in_Average_T_L": "first_estimation_in_average_t_l",
    "G_height": "g_height",
    "G_width": "g_width",
    "HR": "hr",
    "IMAGE": "image",
    "Input_Image": "input_image",
    "Inversion_Strength": "inversion_strength",
    "Ip_Adapter_Strength": "ip_adapter_strength",
    "K": "k",
    "LR": "lr",
    "Labmda_AC": "labmda_ac",
    "Labmda_Patch_KL": "labmda_patch_kl",
    "Last_Estimation_in_Average_T_G": "last_estimation_in_average_t_g",
    "Last_Estimation_in_Average_T_L": "last_estimation_in_average_t_l",
    "Lora_url": "lora_url",
    "MaxChars": "max_chars",
    "NSFW": "nsfw",
    "NSFW_Detector": "nsfw_detector",
    "Number_of_ReNoise_Iterations": "number_of_re_noise_iterations",
    "Preform_Estimation_Averaging": "preform_estimation_averaging",
    "Preform_Noise_Correction": "preform_noise_correction",
    "Prompt": "prompt",
    "READ": "read",
    "READ_IMAGE": "read_image",
    "READ_ONLY_PATH": "read_only_path",
    "RN101": "rn101",
    "RN101_quickgelu_yfcc15m": "rn101_quickgelu_yfcc15m",
    "RN101_yfcc15m": "rn101_yfcc15m",
    "RN50": "rn50",
    "RN50_cc12m": "rn50_cc12m",
    "RN50_quickgelu_cc12m": "rn50_quickgelu_cc12m",
    "RN50_quickgelu_yfcc15m": "rn50_quickgelu_yfcc15m",
    "RN50_yffcc15m": "rn50_yffcc15m",
    "RN50x101": "rn50x101",
    "RN50x16": "rn50x16",
    "RN50x4": "rn50x4",
    "RN50x64": "rn50x64",
    "Ref": "ref",
    "Refiner": "refiner",
    "Refiner_noise": "refiner_noise",
    "STYLE_IMAGE": "style_image",
    "Source_Prompt": "source_prompt",
    "Stable_Diffusion": "stable_diffusion",
    "TARGET": "target",
    "T_inv": "t_inv",
    "T_step": "t_step",
    "Target_Prompt": "target_prompt",
    "VAE": "vae",
    "VAE_Decoder": "vae_decoder",
    "ViTB16": "vi_tb16",
    "ViTB16_laion400m_e31": "vi_tb16_laion400m_e31",
    "ViTB16_laion400m_e32": "vi_tb16_laion400m_e32",
    "ViTB32": "vi_tb32",
    "ViTB32_laion2b_e16": "vi_tb32_laion2b_e16",
    "ViTB32_laion400m_e31": "vi_tb32_laion400m_e31",
    "ViTB32_laion400m_e32": "vi_tb32_laion400m_e32",
    "ViTB32quickgelu_laion400m_e31": "vi_tb32quickgelu_laion400m_e31",
    "ViTB32quickgelu_laion400m_e32": "vi_tb32quickgelu_laion400m_e32",
    "ViTL14": "vi_tl14",
    "ViTL14_336": "vi_tl14_336",
    "WRITE": "write",
    "WRITE_IMAGE": "write_image",
    "ZIP_IMAGES": "zip_images",
    "asyn_LMean": "asyn_l_mean",
    "asyn_aMean": "asyn_a_mean",
    "asyn_bMean": "asyn_b_mean",
    "audioSeparator": "audio_separator",
    "audioSeparatorModel": "audio_separator_model",
    "audioThreshold": "audio_threshold",
    "bodyInput": "body_input",
    "cell_LMean": "cell_l_mean",
    "cell_aMean": "cell_a_mean",
    "cell_bMean": "cell_b_mean",
    "chapterTitleInput": "chapter_title_input",
    "color_coherence_video_every_N_frames": "color_coherence_video_every_n_frames",
    "dateInput": "date_input",
    "decodeNoiseScaleParam": "decode_noise_scale_param",
    "decodeTimestepParam": "decode_timestep_param",
    "fileFormat": "file_format",
    "fileSize": "file_size",
    "forwardUponWideH": "forward_upon_wide_h",
    "guidanceScale": "guidance_scale",
    "imageSource": "image_source",
    "jwtToken": "jwt_token",
    "lengthSeconds": "length_seconds",
    "linear_CFG": "linear_cfg",
    "manualStep": "manual_step",
    "mask_with_SAM": "mask_with_sam",
    "motionThreshold": "motion_threshold",
    "nameInput": "name_input",
    "negativePrompt": "negative_prompt",
    "numberStep": "number_step",
    "outFPS": "out_fps",
    "outHeight": "out_height",
    "outWidth": "out_width",
    "pdfSize": "pdf_size",
    "promptAddendum": "prompt_addendum",
    "renderType": "render_type",
    "separateTitlePage": "separate_title_page",
    "smearAmount": "smear_amount",
    "speedhackRatio": "speedhack_ratio",
    "spt_linear_CFG": "spt_linear_cfg",
    "startSeconds": "start_seconds",
    "textInput": "text_input",
    "titleInput": "title_input",
    "top_K": "top_k",
    "top_P": "top_p",
    "trimEnd": "trim_end",
    "trimStart": "trim_start",
    "useTitle": "use_title",
    "use_DAIN": "use_dain",
    "withContours": "with_contours",
}
# As they are: names of builtins, of other arguments, of the classes beside them, and unusual ones.
KEPT = (
    *("format", "input", "sum", "type", "model", "stream", "output_format"),
    *("sa32_", "seed_", "id_length_", "img2img", "use_8bit_adam", "speaker_wav2", "i2v_seed"),
    *("rotation_3d_x", "upscale_2x", "webhook", "token", "client", "codec", "checks", "files"),
)
# With an underscore behind them in `run` and `stream`, which have options of these names.
OPTIONS = ("version", "deployment", "timeout", "cancel_on_timeout", "on_progress")
# The same for what these methods need within.
WITHIN = ("self", "given")
# With an underscore wherever they stand: a class could not say what its fields are.
OF_CLASSES = (
    "additional_properties",
    "bool",
    "bytes",
    "dict",
    "field",
    "float",
    "int",
    "list",
    "str",
)
KEYWORDS = ("class", "from", "lambda", "async", "None")


def client_of(inputs: list[str], folder: Path) -> ModuleType:
    """Make and import the client of a model with some inputs, as `pitchpipe add` does."""
    reference = Reference(owner="someone", name=folder.name, version="0" * 64)
    properties = {name: {"type": "string"} for name in inputs}
    taken = {"type": "object", "properties": properties}
    schema = ModelSchema(input=taken, output={"type": "string"})
    folder.mkdir()
    spec, overlay = folder / "spec.yaml", folder / "overlay.yaml"
    spec.write_text(to_yaml(make_spec(reference, "", schema)), "utf-8")
    overlay.write_text(to_yaml(make_overlay(reference, schema)), "utf-8")
    overlays = (specs_dir() / "overlays" / SHARED_OVERLAY, overlay)
    client = ClientConfig(name="model", spec=spec, overlays=overlays)
    output = folder.parent / f"set_{folder.name}"
    files = render_shared() | render_client(client, root=folder)
    for path, text in files.items():
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_text(text, "utf-8")
    return import_client(output, "model")


def expected() -> dict[str, tuple[str, str]]:
    """List the names with what they are in `Input` and in `run`."""
    named = {name: (field, field) for name, field in SPELT.items()}
    named |= {name: (name, name) for name in KEPT}
    named |= {name: (name, f"{name}_") for name in (*OPTIONS, *WITHIN)}
    named |= {name: (f"{name}_", f"{name}_") for name in (*OF_CLASSES, *KEYWORDS[:-1])}
    return named | {"None": ("none", "none")}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """Make one client whose inputs have all these names."""
    return client_of(sorted(expected()), tmp_path_factory.mktemp("names") / "all_names")


def sent_by_run(client: ModuleType, given: Mapping[str, Any]) -> Any:
    """Run the model, and return the input that is sent."""
    sent: list[Any] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(json.loads(request.content)["input"])
        return httpx2.Response(201, json={"id": "p1", "status": "succeeded", "output": "done"})

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http_client:
        assert client.Client("token", http_client=http_client).run(**given) == "done"
    return sent[0]


def test_run(client: ModuleType) -> None:
    """Each input can be given to `run` by its name there, and is sent by its own."""
    names = expected()
    sent = sent_by_run(client, {argument: wire for wire, (_, argument) in names.items()})
    assert sent == {wire: wire for wire in names}


def test_input(client: ModuleType) -> None:
    """Each input can be given to `Input` by its name there, and is sent by its own."""
    names = expected()
    value = client.Input(**{field: wire for wire, (field, _) in names.items()})
    body = client.CreatePredictionRequest(input=value, version=client.VERSION)
    request = getattr(client.client, "API", client.client).build_create_prediction(body=body)
    assert json.loads(request.content)["input"] == {wire: wire for wire in names}


@pytest.mark.parametrize("method", ["run", "stream"])
@pytest.mark.parametrize("kind", ["Client", "AsyncClient"])
def test_signatures(client: ModuleType, kind: str, method: str) -> None:
    """All four methods that take inputs call them alike, and keep their own options."""
    arguments = set(inspect.signature(getattr(getattr(client, kind), method)).parameters)
    options = {"self", *OPTIONS} - ({"on_progress"} if method == "stream" else set())
    assert arguments == options | {argument for _, argument in expected().values()}


def test_clashes(tmp_path: Path) -> None:
    """Of two names that come out alike, the one that is so has it, or else the first."""
    names = ["loraUrl", "lora_url", "Seed", "seed", "topK", "TopK"]
    client = client_of(names, tmp_path / "clashes")
    given = {"lora_url": "a", "lora_url_1": "b", "seed": "c", "seed_1": "d"}
    given |= {"top_k": "e", "top_k_1": "f"}
    wanted = {"lora_url": "a", "loraUrl": "b", "seed": "c", "Seed": "d", "TopK": "e", "topK": "f"}
    assert sent_by_run(client, given) == wanted
