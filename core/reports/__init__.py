"""Reports of crashes, the reading of logs, and the bundle for those who help: nobody is in them."""
