"""Which removed and added names are one that was renamed: pairs seen between real versions."""

from __future__ import annotations

import pytest

from pitchpipe.diff.renames import Trait, near_values, pair_names

NUMBER = Trait("number")
# From models whose recorded example was made by another version than the latest.
SAME = [
    ("spt_linear_CFG", "spt_linear_cfg"),
    ("adapter_condtion_image", "adapter_condition_image"),
    ("overly_output", "overlay_output"),
    ("max_new_tokens", "max_tokens"),
    ("repetition_penalty", "repeat_penalty"),
    ("num_inference_steps", "num_steps"),
    ("steps", "num_inference_steps"),
    ("image_url", "image"),
    ("input_video", "input_file"),
    ("max_length", "max_gen_len"),
    ("seed_number", "seed"),
]
OTHER = [
    ("max_new_tokens", "min_tokens"),
    ("width", "height"),
    ("token_repetition_penalty_decay", "presence_penalty"),
    ("length_penalty", "frequency_penalty"),
    ("negative_prompt", "megapixels"),
    ("refine", "resize_mode"),
    ("steps", "seed"),
    ("lora_scale", "restore_face_upscale"),
    ("scheduler", "equalizer_words"),
    ("prompt", "system_prompt"),
    ("image", "control_image"),
    ("seed", "seed_end"),
    ("image_zip_archive", "video_zip_archive"),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_renamed(old: str, new: str) -> None:
    """These are one input under two names."""
    assert pair_names({old: NUMBER}, {new: NUMBER}) == {old: new}


@pytest.mark.parametrize(("old", "new"), OTHER)
def test_not_renamed(old: str, new: str) -> None:
    """These are two inputs."""
    assert pair_names({old: NUMBER}, {new: NUMBER}) == {}


def test_the_likest_pair_goes_first() -> None:
    """Each name is in one pair at most, and in its best one."""
    gone = {"base_image_strength": NUMBER, "style_image_strength": NUMBER}
    come = {"image_strength": NUMBER, "style_strength": NUMBER}
    assert pair_names(gone, come) == {
        "base_image_strength": "image_strength",
        "style_image_strength": "style_strength",
    }


def test_a_toss_up_is_no_pair() -> None:
    """Where a name is as like one as another, neither is guessed; what is clear still is."""
    scales = ["condition_canny_scale", "condition_depth_scale"]
    come = {**dict.fromkeys(scales, NUMBER), "steps": NUMBER}
    gone = {"condition_scale": NUMBER, "num_steps": NUMBER}
    assert pair_names(gone, come) == {"num_steps": "steps"}
    gone = {"first_scale": NUMBER, "other_scale": NUMBER}
    assert pair_names(gone, {"scale": NUMBER}) == {}


def test_descriptions_decide_where_names_are_far() -> None:
    """Other descriptions speak against a pair, and an equal default for one."""
    was = Trait("number", "How strongly the picture is changed.", None, 0.8)
    for description, pairs in (
        ("How strongly the picture is changed", {"prompt_strength": "denoising_strength"}),
        ("A seed for noise", {}),
    ):
        now = Trait("number", description, None, 0.8)
        assert pair_names({"prompt_strength": was}, {"denoising_strength": now}) == pairs


def test_values() -> None:
    """Another spelling of a value is the same value; another number is not."""
    assert near_values(["1024\u00d71024", "fast"], ["slow", "1024*1024"]) == [
        ("1024\u00d71024", "1024*1024")
    ]
    assert near_values(["K_EULER", "exact"], ["k_euler", "exactly"]) == [
        ("K_EULER", "k_euler"),
        ("exact", "exactly"),
    ]
    assert near_values(["en_speaker_1", 1], ["en_speaker_2", "1"]) == []
