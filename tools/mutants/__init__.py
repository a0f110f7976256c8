"""Mutation testing of the packages that decide a verdict: a small fault is put in, and a test has to notice.

Why not mutmut: it leaves out module data, properties and cached functions, and counts as survived what was computed
before its fork (rules, layouts of zones, the data dictionary of 2D-Doc), which is much of these packages.
"""
