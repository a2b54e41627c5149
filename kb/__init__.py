"""An evidence and reference knowledge base with a citation graph."""
