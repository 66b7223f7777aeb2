create schema if not exists duban
