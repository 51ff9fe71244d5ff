// libedit for Swift: the calls with variable arguments, FILE streams and signal handlers, made plain.
//
// Text crosses as Unicode scalars through the wide functions, so that its meaning never depends on the locale.

#ifndef COLDCALL_CLIBEDIT_SHIM_H
#define COLDCALL_CLIBEDIT_SHIM_H

#include <errno.h>
#include <fcntl.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>

// MARK: The editor

/// Gives the next scalar: 1 = there is one, 0 = end the line without one, -1 = error.
typedef int (*cedit_next_fn)(void *context, uint32_t *scalar);

/// Completes the word at the cursor; nonzero asks for a redraw.
typedef int (*cedit_complete_fn)(void *context);

/// One editor with all it owns.
struct cedit {
  EditLine *editor;
  HistoryW *history;
  FILE *input;
  FILE *output;
  wchar_t *prompt;
  void *context;
  cedit_next_fn next;
  cedit_complete_fn complete;
};

static inline struct cedit *cedit_of(EditLine *editor) {
  void *client = NULL;
  el_wget(editor, EL_CLIENTDATA, &client);
  return (struct cedit *)client;
}

static inline wchar_t *cedit_prompt_callback(EditLine *editor) {
  static wchar_t none[1] = {0};
  struct cedit *edit = cedit_of(editor);
  return edit && edit->prompt ? edit->prompt : none;
}

static inline int cedit_next_callback(EditLine *editor, wchar_t *out) {
  struct cedit *edit = cedit_of(editor);
  uint32_t scalar = 0;
  int outcome = edit && edit->next ? edit->next(edit->context, &scalar) : 0;
  *out = (wchar_t)scalar;
  return outcome;
}

static inline unsigned char cedit_complete_callback(EditLine *editor, int key) {
  struct cedit *edit = cedit_of(editor);
  (void)key;
  return edit && edit->complete && edit->complete(edit->context) ? CC_REFRESH : CC_NORM;
}

static inline void cedit_close(struct cedit *edit) {
  if (!edit) return;
  if (edit->editor) {
    // With editing on, el_end sets the terminal once more and throws typed keys away.
    el_wset(edit->editor, EL_EDITMODE, 0);
    el_end(edit->editor);
  }
  if (edit->history) history_wend(edit->history);
  if (edit->input) fclose(edit->input);
  if (edit->output) fclose(edit->output);
  free(edit->prompt);
  free(edit);
}

/// Opens an editor on copies of two terminal descriptors; NULL when that fails.
///
/// Set the locale before: libedit looks at it once.
static inline struct cedit *cedit_open(const char *program, int input, int output, const char *terminal) {
  struct cedit *edit = (struct cedit *)calloc(1, sizeof *edit);
  int in, out;
  if (!edit) return NULL;
  in = fcntl(input, F_DUPFD_CLOEXEC, 3);
  out = fcntl(output, F_DUPFD_CLOEXEC, 3);
  edit->input = in < 0 ? NULL : fdopen(in, "r");
  edit->output = out < 0 ? NULL : fdopen(out, "w");
  if (!edit->input && in >= 0) close(in);
  if (!edit->output && out >= 0) close(out);
  edit->history = history_winit();
  if (edit->input && edit->output && edit->history) {
    edit->editor = el_init(program, edit->input, edit->output, edit->output);
  }
  if (!edit->editor) {
    cedit_close(edit);
    return NULL;
  }
  el_wset(edit->editor, EL_CLIENTDATA, (void *)edit);
  el_wset(edit->editor, EL_SIGNAL, 0);
  if (terminal) el_set(edit->editor, EL_TERMINAL, terminal);
  el_wset(edit->editor, EL_EDITOR, L"emacs");
  el_wset(edit->editor, EL_PROMPT_ESC, cedit_prompt_callback, L'\1');
  el_wset(edit->editor, EL_GETCFN, cedit_next_callback);
  el_wset(edit->editor, EL_HIST, history_w, edit->history);
  // Known by name before any file may bind a key to it.
  el_wset(edit->editor, EL_ADDFN, L"coldcall-complete", L"Complete a command", cedit_complete_callback);
  return edit;
}

static inline void cedit_set_callbacks(
    struct cedit *edit, void *context, cedit_next_fn next, cedit_complete_fn complete) {
  edit->context = context;
  edit->next = next;
  edit->complete = complete;
}

/// Chooses the key set: nonzero = vi, 0 = emacs; does nothing when it is the one in force, which keeps its bindings.
static inline void cedit_set_vi(struct cedit *edit, int vi) {
  const wchar_t *now = NULL;
  el_wget(edit->editor, EL_EDITOR, &now);
  if (now && (wcscmp(now, L"vi") == 0) == (vi != 0)) return;
  el_wset(edit->editor, EL_EDITOR, vi ? L"vi" : L"emacs");
}

/// Reads the user's key bindings ($EDITRC, else ~/.editrc); a file cannot switch editing off.
static inline void cedit_read_user_bindings(struct cedit *edit) {
  el_source(edit->editor, NULL);
  el_wset(edit->editor, EL_EDITMODE, 1);
}

/// Gives Tab to completion.
static inline void cedit_bind_completion(struct cedit *edit) {
  el_wset(edit->editor, EL_BIND, L"\t", L"coldcall-complete", NULL);
}

static inline void cedit_set_raw(struct cedit *edit, int raw) { el_wset(edit->editor, EL_PREP_TERM, raw); }

static inline void cedit_redraw(struct cedit *edit) { el_wset(edit->editor, EL_REFRESH); }

static inline void cedit_resize(struct cedit *edit) { el_resize(edit->editor); }

/// Columns as libedit counts them.
static inline int cedit_columns(struct cedit *edit) {
  int columns = 0;
  char name[] = "co";
  if (el_get(edit->editor, EL_GETTC, name, &columns, NULL) != 0 || columns < 1) return 80;
  return columns;
}

static inline wchar_t *cedit_wide(const uint32_t *scalars, size_t count) {
  wchar_t *text = (wchar_t *)calloc(count + 1, sizeof *text);
  for (size_t i = 0; text && i < count; i++) text[i] = (wchar_t)scalars[i];
  return text;
}

/// Sets the prompt; `\1` before and after a sequence says that it takes no columns.
static inline void cedit_set_prompt(struct cedit *edit, const uint32_t *scalars, size_t count) {
  free(edit->prompt);
  edit->prompt = cedit_wide(scalars, count);
}

/// Edits one line. Gives 1 for a line, 0 for Ctrl-D on an empty one, -1 when `next` ended it.
static inline int cedit_read_line(struct cedit *edit) {
  int count = 0;
  const wchar_t *line;
  errno = 0;
  line = el_wgets(edit->editor, &count);
  return line && count > 0 ? 1 : count < 0 ? -1 : 0;
}

static inline size_t cedit_length(struct cedit *edit) {
  const LineInfoW *line = el_wline(edit->editor);
  return (size_t)(line->lastchar - line->buffer);
}

static inline size_t cedit_cursor(struct cedit *edit) {
  const LineInfoW *line = el_wline(edit->editor);
  return (size_t)(line->cursor - line->buffer);
}

static inline uint32_t cedit_scalar(struct cedit *edit, size_t index) {
  return (uint32_t)el_wline(edit->editor)->buffer[index];
}

/// Puts text in at the cursor; nonzero when there was no room.
static inline int cedit_insert(struct cedit *edit, const uint32_t *scalars, size_t count) {
  wchar_t *text = cedit_wide(scalars, count);
  int outcome = text ? el_winsertstr(edit->editor, text) : -1;
  free(text);
  return outcome;
}

/// Columns libedit gives a scalar, escapes of what cannot be printed included.
static inline int cedit_width(uint32_t scalar) {
  int width;
  if (scalar < 0x20 || scalar == 0x7f) return 2;
  if (!iswprint((wint_t)scalar)) return scalar > 0xffff ? 8 : 7;
  width = wcwidth((wchar_t)scalar);
  return width < 0 ? 0 : width;
}

// MARK: History

/// Empties the history and says how much it may hold.
static inline void cedit_history_clear(struct cedit *edit, int capacity) {
  HistEventW event;
  history_w(edit->history, &event, H_SETSIZE, capacity);
  history_w(edit->history, &event, H_CLEAR);
}

static inline void cedit_history_add(struct cedit *edit, const uint32_t *scalars, size_t count) {
  HistEventW event;
  wchar_t *text = cedit_wide(scalars, count);
  if (text) history_w(edit->history, &event, H_ENTER, text);
  free(text);
}

// MARK: Output

static inline void cedit_write(struct cedit *edit, const void *bytes, size_t count) {
  fwrite(bytes, 1, count, edit->output);
}

static inline void cedit_flush(struct cedit *edit) { fflush(edit->output); }

static inline int cedit_input(struct cedit *edit) { return fileno(edit->input); }

// MARK: Locale

/// Makes characters (and nothing else) follow the environment; nonzero when they are UTF-8 afterwards.
///
/// Only LC_CTYPE: the way numbers are written must not change.
static inline int cedit_use_locale(void) {
  const char *names[] = {"", "C.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  }
  setlocale(LC_CTYPE, "C");
  return 0;
}

/// Makes characters plain ASCII, as on a system without any UTF-8 locale.
static inline void cedit_use_ascii(void) { setlocale(LC_CTYPE, "C"); }

// MARK: Signals

enum { CEDIT_SIGNALS = 7, CEDIT_STOP = 4 };

/// What the handlers leave behind. One per process, since signals are; it is Swift's, since a static of this header would be another one
/// in every object file into which the optimizer moves a call of it.
struct cedit_signals {
  void (*handler)(int);
  volatile sig_atomic_t seen[CEDIT_SIGNALS];
  volatile sig_atomic_t wake;
  int wait;
  int installed;
  struct sigaction before[CEDIT_SIGNALS];
};

/// The order of `seen`; `CEDIT_STOP` is the place of SIGTSTP in it.
static const int cedit_signal_numbers[CEDIT_SIGNALS] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};

/// What the handler does.
static inline void cedit_on_signal(struct cedit_signals *state, int number) {
  int saved = errno;
  for (int i = 0; i < CEDIT_SIGNALS; i++) {
    if (cedit_signal_numbers[i] == number) state->seen[i] = 1;
  }
  if (write((int)state->wake, "", 1) < 0) {
    // A full pipe wakes as well as one more byte would.
  }
  errno = saved;
}

static inline void cedit_watch(struct cedit_signals *state, int index) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = state->handler;
  sigemptyset(&action.sa_mask);
  sigaction(cedit_signal_numbers[index], &action, NULL);
}

/// Starts catching. Gives the descriptor that becomes readable with each signal; -1 when that fails or is on already.
static inline int cedit_signals_install(struct cedit_signals *state, void (*handler)(int)) {
  int ends[2];
  if (state->installed || pipe(ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFL, fcntl(ends[i], F_GETFL) | O_NONBLOCK);
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  }
  state->handler = handler;
  state->wait = ends[0];
  state->wake = ends[1];
  for (int i = 0; i < CEDIT_SIGNALS; i++) {
    state->seen[i] = 0;
    sigaction(cedit_signal_numbers[i], NULL, &state->before[i]);
    // What was ignored stays ignored: nohup and background jobs rely on it.
    if (state->before[i].sa_handler != SIG_IGN || cedit_signal_numbers[i] == SIGCONT) cedit_watch(state, i);
  }
  state->installed = 1;
  return ends[0];
}

/// Puts back what was there before.
static inline void cedit_signals_restore(struct cedit_signals *state) {
  if (!state->installed) return;
  for (int i = 0; i < CEDIT_SIGNALS; i++) sigaction(cedit_signal_numbers[i], &state->before[i], NULL);
  close(state->wait);
  close((int)state->wake);
  state->installed = 0;
}

/// Empties the pipe.
static inline void cedit_signals_drain(struct cedit_signals *state) {
  char bytes[64];
  while (read(state->wait, bytes, sizeof bytes) > 0) {
  }
}

/// Whether the signal came since the last question.
static inline int cedit_signals_take(struct cedit_signals *state, int number) {
  for (int i = 0; i < CEDIT_SIGNALS; i++) {
    if (cedit_signal_numbers[i] != number || !state->seen[i]) continue;
    state->seen[i] = 0;
    return 1;
  }
  return 0;
}

/// Stops this process as Ctrl-Z would have done; comes back when it is continued.
static inline void cedit_signals_stop(struct cedit_signals *state) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
  raise(SIGTSTP);
  cedit_watch(state, CEDIT_STOP);
}

#endif
