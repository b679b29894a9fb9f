"""Stories without a name: whom could this be about, and how many could it be?

The nouns are here at once; ``estimating`` does the work and is imported when it is first needed.
"""

from checks.story.model import GOAL, Blur, Detail, Earlier, Estimate, Facet, Known, people_words

__all__ = ["GOAL", "Blur", "Detail", "Earlier", "Estimate", "Facet", "Known", "people_words"]
