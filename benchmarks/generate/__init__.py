"""Makes corpora of class specifications of any size, the same bytes for the same seed on every machine.

One module per concern: `draw` (chance), `words` and `clauses` (prose), `titles` (series and their titles), `plan` (what
each specification says), `standard` and `shared` (standard texts, lists to choose from), `layouts` and `phrases` (how a
house style prints it), `faults` (what is planted between the classes of a series), `drift` (how a text drifts), `slips`
(what is planted in one specification), `write` (files and the truth beside them).
"""
