"""How much of each document is recorded."""

from kb.model import KnowledgeBase, Role


def coverage(base: KnowledgeBase) -> dict[str, dict[str, int]]:
    """Give, for each document, its units, those whose role is settled, claim units, those claimed, and claims."""
    result = {}
    for document in base.documents.values():
        claims = base.claims_of.get(document.id, ())
        at = {unit for claim in claims for unit in claim.at}
        claim_units = [name for name, unit in document.units.items() if unit.role is Role.CLAIM]
        result[document.id] = {
            "units": len(document.units),
            "settled": sum(unit.role is not None for unit in document.units.values()),
            "claim_units": len(claim_units),
            "claimed": sum(name in at for name in claim_units),
            "claims": len(claims),
        }
    return result
