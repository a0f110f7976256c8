"""`python -m precheck` is the `precheck` command."""

from precheck.cli.main import main

if __name__ == "__main__":
    main()
