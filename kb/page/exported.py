"""Where the site keeps the release that the page of data offers."""

FOLDER = "data/"
