"""`python -m app` is `coldwrap`."""

from app.cli import main

if __name__ == "__main__":
    main(prog_name="coldwrap")
