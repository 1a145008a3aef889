"""The frozen types that every stage shares; numbers in them are exact."""
