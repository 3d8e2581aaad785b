"""House styles: each employer's template generations as data."""
