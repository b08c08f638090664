"""What slides say to a reader of their own: its titles, one a slide and printed a line each, every picture with a description and notes.

    python tests/python/slides.py RESULTS
"""

import sys
from pathlib import Path

from pptx import Presentation
from pptx.shapes.picture import Picture
from pptx.shapes.placeholder import PlaceholderPicture

deck = Presentation(Path(sys.argv[1]) / "slides.pptx")
assert abs(deck.slide_width / deck.slide_height - 16 / 9) < 0.001, "16:9"
assert deck.core_properties.title, "the title of the document"

titles, pictures = [], 0
for number, slide in enumerate(deck.slides, 1):
    title = slide.shapes.title
    assert title is not None and title.text_frame.text.strip(), f"slide {number} has no title"
    titles.append(title.text_frame.text)
    for shape in slide.shapes:
        # What sticks out is not shown.
        assert shape.left >= 0 and shape.top >= 0, f"slide {number}: {shape.name}"
        assert shape.left + shape.width <= deck.slide_width, f"slide {number}: {shape.name}"
        assert shape.top + shape.height <= deck.slide_height, f"slide {number}: {shape.name}"
        if isinstance(shape, (Picture, PlaceholderPicture)):
            pictures += 1
            description = shape._element.nvPicPr.cNvPr.get("descr", "")
            assert len(description) > 20, f"slide {number}: a picture without a description: {description!r}"
            notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
            assert len(notes) > 100, f"slide {number}: a picture without notes: {notes!r}"

assert pictures > 0, "no picture"
for title in titles:
    print(" ".join(title.split()))
