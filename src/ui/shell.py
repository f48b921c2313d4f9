"""The script that Streamlit runs for every page.

Streamlit runs it as the main module. A process that makes pictures imports the main module of the server too, so
nothing is imported here before it is known which of the two this is.
"""

if __name__ == "__main__":
    from src.ui.whole_page import draw

    draw()
