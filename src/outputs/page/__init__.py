"""What pages of HTML tell, the stand-alone one and those of the app: details and sources."""
