"""Widgets that know no verb of the field."""
