"""What people type about the roadmap and its registers."""

from workstreams.forms.iterations import IterationForm, iteration_as_typed
from workstreams.forms.kept import KeptForm, typed_so_far
from workstreams.forms.registers import form_of

__all__ = ["IterationForm", "KeptForm", "form_of", "iteration_as_typed", "typed_so_far"]
