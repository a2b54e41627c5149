"""The commands, one to a file: `command` is a click command whose answer is the exit code."""
