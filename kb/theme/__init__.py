"""What every knowledge base needs for its site: templates, the style sheet, the script, the base configuration."""
