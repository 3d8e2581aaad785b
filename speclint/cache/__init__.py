"""What earlier runs worked out, kept by what it was worked out from.

`place` says where, `store` keeps it, `version` names what speclint itself has to do with a result.
"""
