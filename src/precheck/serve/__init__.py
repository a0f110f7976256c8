"""The web page and the API of `precheck serve`.

This process never opens what strangers send: it counts bytes, keeps names, and hands the rest to workers.
"""
