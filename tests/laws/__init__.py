"""The eight laws of the library, a file each."""
