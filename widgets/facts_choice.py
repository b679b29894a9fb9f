"""The part of the settings that says whose facts are in use, and changes it."""

from widgets.basics import Box, Label
from widgets.buttons import Button
from widgets.layouts import FlowLayout, column

_WHAT = "What is right about myths, and pages to cite. Kept on this computer, for this profile."


class FactsChoice(Box):
    """Which facts the rules and the cards use, and the two buttons that change it."""

    def __init__(self) -> None:
        self._words = Label("", wrap=True)
        self._problem = Label("", "body", "caution", wrap=True)
        self.file = Button("Choose a file…", "plain", "card")
        self.file.setAccessibleDescription("A TOML file that your organisation's office wrote")
        self.reset = Button("Use Curbside's again", "ghost", "undo")
        super().__init__(
            column(
                Label("Your organisation's facts", "title"),
                self._words,
                self._problem,
                Label(_WHAT, "body", "muted", wrap=True),
                FlowLayout(self.file, self.reset),
            )
        )
        self.show_words("", own=False)

    def show_words(self, words: str, *, own: bool, problem: str = "") -> None:
        """Say which are in use, and why a file that was chosen is not."""
        self._words.setText(words)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if not own and self.reset.hasFocus():
            self.file.setFocus()  # else Qt would give the focus to whatever comes next
        self.reset.setVisible(own)
