"""A diary written for others: tables for a spreadsheet, JSON that comes back, FHIR."""
