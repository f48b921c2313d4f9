"""Small charts of figures over the years: what one shows, where everything stands, and the same as SVG.

Drawn by ourselves: a line of fifty years is a kilobyte of SVG in the page's own colours and letters, and where no chart
is shown nothing is loaded. Altair, which comes with Streamlit, would bring Vega-Lite's scripts to the first page.
"""
